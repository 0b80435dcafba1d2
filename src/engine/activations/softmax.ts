import { at } from '../at.ts';
import { granted, grantedToSum, scaled } from '../granted.ts';
import { largestOf, leftSum } from '../left-sum.ts';
import type { Bounded, VectorActivation } from './activation.ts';

/**
 * a_j = e^{z_j − m}/Σ e^{z_k − m}, m being the largest z, so that no exponential overflows; Bridle (1990), Probabilistic
 * Interpretation of Feedforward Classification Network Outputs. Its Jacobian has a_i − a_i² on the diagonal and −a_i·a_j
 * elsewhere, and ∂E/∂z_j = Σ ∂E/∂a_i · ∂a_i/∂z_j.
 */
export const softmax: VectorActivation = {
  kind: 'vector',
  value: (preactivations) => {
    const largest = largestOf(preactivations);
    const exponentials = preactivations.map((z) => Math.exp(z - largest));
    const sum = exponentials.reduce((total, exponential) => total + exponential);
    return exponentials.map((exponential) => exponential / sum);
  },
  delta: (activations, upstream) =>
    activations.map((_, j) => leftSum(upstream, (gradient, i) => gradient * slope(activations, i, j))),
  valueErrors,
  deltaErrors,
};

/** ∂a_i/∂z_j. */
function slope(activations: Float64Array, i: number, j: number): number {
  const a = at(activations, i);
  return i === j ? a - a * a : -(a * at(activations, j));
}

/**
 * Of a_i: Σ |∂a_i/∂z_j|·e_j for the errors e of the preactivations. The rounding of z_k − m, ε/2 of it, is a relative
 * error of the exponential, and of the sum with the weight a_k; beyond that a_i has the error of a quotient by a sum.
 */
function valueErrors(
  preactivations: Float64Array,
  activations: Float64Array,
  errors: Float64Array,
): Float64Array {
  const largest = largestOf(preactivations);
  const distances = preactivations.map((z) => largest - z);
  const inSum = leftSum(distances, (distance, k) => scaled(at(activations, k), distance));
  const relative = granted + grantedToSum(activations.length) + Number.EPSILON * inSum;
  return activations.map((a, i) => {
    const passedOn = leftSum(errors, (error, j) => scaled(slope(activations, i, j), error));
    return passedOn + a * (relative + Number.EPSILON * at(distances, i));
  });
}

/** Σ |∂E/∂a_i|·e + e_i·(|∂a_i/∂z_j| + e), e being the error of ∂a_i/∂z_j and e_i that of ∂E/∂a_i, and that of the sum. */
function deltaErrors(activations: Bounded, { values, errors }: Bounded): Float64Array {
  const relative = grantedToSum(values.length);
  return activations.values.map((_, j) =>
    leftSum(values, (value, i) => {
      const [size, error] = [Math.abs(slope(activations.values, i, j)), slopeError(activations, i, j)];
      return scaled(value, error + relative * size) + at(errors, i) * (size + error);
    }),
  );
}

/** Of a − a² the errors of its terms, however small it is; of a product the sum of the relative errors. */
function slopeError({ values, errors }: Bounded, i: number, j: number): number {
  const [a, b] = [at(values, i), at(values, j)];
  if (i === j) return Math.abs(1 - 2 * a) * at(errors, i) + granted * a;
  return a * at(errors, j) + b * at(errors, i) + granted * a * b;
}
