import { granted } from '../granted.ts';
import type { ElementwiseActivation } from './activation.ts';

/**
 * σ(z) = 1/(1 + e^{-z}), with σ′ = a − a²; Rumelhart, Hinton & Williams (1986), equation 2. The form a − a·a, and not
 * a·(1 − a), because every witness that is compared bit by bit uses it. Near a = 1 it is the difference of two numbers
 * close to 1, which keeps their rounding: an error of the order of ε·a, however small σ′ is.
 */
export const sigmoid: ElementwiseActivation = {
  kind: 'elementwise',
  value: (z) => 1 / (1 + Math.exp(-z)),
  derivative: (_, a) => a - a * a,
  rounding: (_, a) => ({ value: granted * a, derivative: granted * a }),
};
