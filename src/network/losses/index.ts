import type { LossName, LossSpec } from '../spec.ts';
import { binaryCrossEntropy } from './binary-cross-entropy.ts';
import { crossEntropy } from './cross-entropy.ts';
import { halfSquaredError } from './half-squared-error.ts';
import type { Loss } from './loss.ts';
import { meanSquaredError } from './mean-squared-error.ts';
import { squaredError } from './squared-error.ts';
import { typedLoss } from './typed.ts';

export type { Loss } from './loss.ts';

export const losses: Readonly<Record<LossName, Loss>> = {
  'half-squared-error': halfSquaredError,
  'squared-error': squaredError,
  'mean-squared-error': meanSquaredError,
  'binary-cross-entropy': binaryCrossEntropy,
  'cross-entropy': crossEntropy,
};

/** The loss that a specification means. */
export const lossOf = (spec: LossSpec): Loss => (typeof spec === 'string' ? losses[spec] : typedLoss(spec));
