import { granted } from '../granted.ts';
import type { ElementwiseActivation } from './activation.ts';

/**
 * f(z) = z where z > 0, else e^z − 1, with f′ = a + 1 = e^z; Clevert, Unterthiner & Hochreiter (2016), equation 15 with
 * α = 1. Near 0 the activation keeps the rounding of e^z, and far below it the derivative keeps that of a: of the order
 * of ε both.
 */
export const elu: ElementwiseActivation = {
  kind: 'elementwise',
  value: (z) => (z > 0 ? z : Math.exp(z) - 1),
  derivative: (z, a) => (z > 0 ? 1 : a + 1),
  rounding: (z) => (z > 0 ? { value: 0, derivative: 0 } : { value: granted, derivative: granted }),
};
