import type { Derivation } from '../derivation/derivation.ts';
import type { SigmoidForm } from '../derivation/sigmoid-forms.ts';
import type { MathName } from './fast.ts';
import { lower } from './lower.ts';
import type { NumbersName } from './numbers.ts';
import type { CodeStyle, TrainingCode } from './program.ts';
import { lowerRows } from './rows/lower-rows.ts';
import { type ShapeName, shapeOf } from './shape.ts';

export interface CodeOptions {
  readonly style: CodeStyle;
  /** `auto` unless told otherwise. */
  readonly shape?: ShapeName;
  /** How σ′ is computed in loops; unit by unit the derivation has its form. */
  readonly sigmoidForm?: SigmoidForm;
  /** `exact` unless told otherwise. */
  readonly math?: MathName;
  /** `float64` unless told otherwise. */
  readonly numbers?: NumbersName;
}

/** The program of a network in the shape that is asked for or that its size suggests. */
export function codeFor(
  derivation: Derivation,
  { style, shape = 'auto', sigmoidForm = 'a-a2', math, numbers }: CodeOptions,
): TrainingCode {
  const { spec } = derivation.network;
  const { kind, reason } = shapeOf(spec, shape);
  return kind === 'rows'
    ? lowerRows(spec, { reason, sigmoidForm, math, numbers })
    : lower(derivation, { style, reason, math, numbers });
}
