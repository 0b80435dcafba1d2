import { at } from '../at.ts';
import { granted, grantedToSum, scaled } from '../granted.ts';
import { largestOf, leftSum } from '../left-sum.ts';
import type { FusedLoss, PlainLoss } from './loss.ts';

/**
 * E = −Σ t·log y, with ∂E/∂y = −t/y; Bishop, Pattern Recognition and Machine Learning (2006), equation 4.108. Outputs
 * are positive; where one is rounded to 0, E is infinite or no number. ∂E/∂y changes with y by t/y².
 */
export const crossEntropy: PlainLoss = {
  kind: 'plain',
  value: (outputs, targets) => -leftSum(outputs, (y, k) => at(targets, k) * Math.log(y)),
  gradient: (outputs, targets) => outputs.map((y, k) => -(at(targets, k) / y)),
  rounding: ({ values, errors }, targets) => ({
    value: leftSum(values, (y, k) => {
      const t = at(targets, k);
      const relative = granted + grantedToSum(values.length);
      return scaled(t / y, at(errors, k)) + relative * Math.abs(t * Math.log(y));
    }),
    gradient: values.map((y, k) => {
      const slope = at(targets, k) / y;
      return scaled(slope / y, at(errors, k)) + granted * Math.abs(slope);
    }),
  }),
};

/**
 * The same of the preactivations of a softmax output: Σ t_k·(s − (z_k − m)), where m is the largest z and
 * s = log Σ e^{z − m}; finite for all z, with ∂E/∂z = y − t because the targets add up to 1; Bishop, equation 4.109.
 * The sum in s is 1 or more, so that its relative error is an absolute error of s, however small s is.
 */
export const softmaxCrossEntropy: FusedLoss = {
  kind: 'fused',
  value: (preactivations, targets) => {
    const { largest, logSum } = logSumOf(preactivations);
    return leftSum(preactivations, (z, k) => at(targets, k) * (logSum - (z - largest)));
  },
  valueError: ({ values, errors }, outputs, targets) => {
    const { largest, logSum } = logSumOf(values);
    const relative = granted + grantedToSum(values.length);
    return leftSum(values, (z, k) => {
      const t = at(targets, k);
      const size = Math.abs(t) * (1 + logSum + largest - z);
      return scaled(at(outputs, k) - t, at(errors, k)) + relative * size;
    });
  },
};

function logSumOf(preactivations: Float64Array): { readonly largest: number; readonly logSum: number } {
  const largest = largestOf(preactivations);
  return { largest, logSum: Math.log(leftSum(preactivations, (z) => Math.exp(z - largest))) };
}
