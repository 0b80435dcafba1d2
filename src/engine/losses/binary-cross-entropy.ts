import { at } from '../at.ts';
import { granted, grantedToSum, scaled } from '../granted.ts';
import { leftSum } from '../left-sum.ts';
import type { FusedLoss, PlainLoss } from './loss.ts';

/**
 * E = −Σ (t·log y + (1 − t)·log(1 − y)), with ∂E/∂y = (y − t)/(y(1 − y)); Bishop, Pattern Recognition and Machine
 * Learning (2006), equation 4.90. Outputs lie between 0 and 1; where one is rounded to either, E is infinite or no
 * number.
 *
 * ∂E/∂y = −t/y + (1 − t)/(1 − y) changes with y by t/y² + (1 − t)/(1 − y)². In E, 1 − y is exact from ½ on, and the
 * logarithms have relative errors, of terms of one sign for targets between 0 and 1.
 */
export const binaryCrossEntropy: PlainLoss = {
  kind: 'plain',
  value: (outputs, targets) => -leftSum(outputs, (y, k) => term(y, at(targets, k))),
  gradient: (outputs, targets) => outputs.map((y, k) => slope(y, at(targets, k))),
  rounding: ({ values, errors }, targets) => ({
    value: leftSum(values, (y, k) => {
      const t = at(targets, k);
      const size = Math.abs(t * Math.log(y)) + Math.abs((1 - t) * Math.log(1 - y));
      return scaled(slope(y, t), at(errors, k)) + (granted + grantedToSum(values.length)) * size;
    }),
    gradient: values.map((y, k) => {
      const t = at(targets, k);
      const change = Math.abs(t) / (y * y) + Math.abs(1 - t) / ((1 - y) * (1 - y));
      return scaled(change, at(errors, k)) + granted * Math.abs(slope(y, t));
    }),
  }),
};

const term = (y: number, t: number): number => t * Math.log(y) + (1 - t) * Math.log(1 - y);

const slope = (y: number, t: number): number => (y - t) / (y * (1 - y));

/**
 * The same of the preactivations of a sigmoid output: Σ (max(z, 0) − z·t + log(1 + e^{-|z|})), which is finite for every
 * z, with ∂E/∂z = y − t; Bishop, section 4.3.6. The difference max(z, 0) − z·t keeps the rounding of z·t.
 */
export const sigmoidBinaryCrossEntropy: FusedLoss = {
  kind: 'fused',
  value: (preactivations, targets) => leftSum(preactivations, (z, k) => stableTerm(z, at(targets, k))),
  valueError: ({ values, errors }, outputs, targets) =>
    leftSum(values, (z, k) => {
      const t = at(targets, k);
      const size = Math.abs(z * t) + Math.abs(stableTerm(z, t));
      const relative = granted + grantedToSum(values.length);
      return scaled(at(outputs, k) - t, at(errors, k)) + relative * size;
    }),
};

const stableTerm = (z: number, t: number): number =>
  Math.max(z, 0) - z * t + Math.log1p(Math.exp(-Math.abs(z)));
