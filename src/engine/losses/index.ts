import type { ActivationName, LossName } from '../../network/spec.ts';
import { binaryCrossEntropy, sigmoidBinaryCrossEntropy } from './binary-cross-entropy.ts';
import { crossEntropy, softmaxCrossEntropy } from './cross-entropy.ts';
import { halfSquaredError } from './half-squared-error.ts';
import type { FusedLoss, PlainLoss } from './loss.ts';
import { meanSquaredError } from './mean-squared-error.ts';
import { squaredError } from './squared-error.ts';

export type { FusedLoss, LossRounding, NumericLoss, PlainLoss } from './loss.ts';

export const numericLosses: Readonly<Record<LossName, PlainLoss>> = {
  'half-squared-error': halfSquaredError,
  'squared-error': squaredError,
  'mean-squared-error': meanSquaredError,
  'binary-cross-entropy': binaryCrossEntropy,
  'cross-entropy': crossEntropy,
};

/** Losses that are computed together with an output activation function. */
export const fusedLosses: Readonly<Partial<Record<LossName, Partial<Record<ActivationName, FusedLoss>>>>> = {
  'binary-cross-entropy': { sigmoid: sigmoidBinaryCrossEntropy },
  'cross-entropy': { softmax: softmaxCrossEntropy },
};
