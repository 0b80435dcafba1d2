import type { Derivation } from '../derivation/derivation.ts';
import { checked } from './check.ts';
import type { MathName } from './fast.ts';
import { lowerForward, lowerLoss } from './lower-forward.ts';
import { lowerGradient } from './lower-gradient.ts';
import type { NumbersName } from './numbers.ts';
import type { CodeStyle, TrainingProgram } from './program.ts';
import { type ShapeReason, unrolledKind } from './shape.ts';

export interface LowerOptions {
  readonly style: CodeStyle;
  /** Why the code is written unit by unit; for its size unless told otherwise. */
  readonly reason?: ShapeReason;
  /** `exact` unless told otherwise. */
  readonly math?: MathName | undefined;
  /** `float64` unless told otherwise. */
  readonly numbers?: NumbersName | undefined;
}

/**
 * The programs of training, made from the derivation's equations and from nothing else. The expanded style grows
 * exponentially with the depth of the network: ask `expandedLines` first.
 */
export const lower = (
  derivation: Derivation,
  { style, reason = 'size', math = 'exact', numbers = 'float64' }: LowerOptions,
): TrainingProgram => ({
  kind: 'unrolled',
  shape: { kind: unrolledKind(derivation.network.spec), reason },
  network: derivation.network,
  style,
  math,
  numbers,
  forward: checked(lowerForward(derivation), derivation),
  loss: checked(lowerLoss(derivation), derivation),
  gradient: checked(lowerGradient(derivation, style), derivation),
  descent: checked(lowerGradient(derivation, 'shared'), derivation),
});
