import { granted } from '../granted.ts';
import type { ElementwiseActivation } from './activation.ts';

const slopeAt = (z: number): number => 1 / (1 + Math.exp(-z));

/**
 * f(z) = log(1 + e^z) as max(z, 0) + log(1 + e^{-|z|}), which does not overflow, with f′ = σ(z); Dugas et al.,
 * Incorporating Second-Order Functional Knowledge (2000). Nothing is subtracted, so that all rounding is relative.
 */
export const softplus: ElementwiseActivation = {
  kind: 'elementwise',
  value: (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))),
  derivative: slopeAt,
  rounding: (z, a) => ({ value: granted * a, derivative: granted * slopeAt(z) }),
};
