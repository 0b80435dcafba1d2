import { granted } from '../granted.ts';
import type { ElementwiseActivation } from './activation.ts';

const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

/**
 * f(z) = z·σ(z), with f′ = a + σ(z)(1 − a); Elfwing, Uchibe & Doya, Sigmoid-Weighted Linear Units (2018), equations 5
 * and 8. For large z the derivative is z + (1 − z), which keeps the rounding of z.
 */
export const silu: ElementwiseActivation = {
  kind: 'elementwise',
  value: (z) => z / (1 + Math.exp(-z)),
  derivative: (z, a) => a + logistic(z) * (1 - a),
  rounding: (z, a) => {
    const size = Math.abs(a);
    return { value: granted * size, derivative: granted * (size + logistic(z) * (1 + size)) };
  },
};
