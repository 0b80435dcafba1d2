import type { Derivation } from '../derivation/derivation.ts';
import { checked } from './check.ts';
import { lowerForward, lowerLoss } from './lower-forward.ts';
import { lowerGradient } from './lower-gradient.ts';
import type { CodeStyle, TrainingProgram } from './program.ts';

export interface LowerOptions {
  readonly style: CodeStyle;
}

/**
 * The programs of training, made from the derivation's equations and from nothing else. The expanded style grows
 * exponentially with the depth of the network: ask `expandedLines` first.
 */
export const lower = (derivation: Derivation, { style }: LowerOptions): TrainingProgram => ({
  network: derivation.network,
  style,
  forward: checked(lowerForward(derivation), derivation),
  loss: checked(lowerLoss(derivation), derivation),
  gradient: checked(lowerGradient(derivation, style), derivation),
});
