import { granted } from '../granted.ts';
import type { ElementwiseActivation } from './activation.ts';

/**
 * The hyperbolic tangent, with f′ = 1 − a²; LeCun, Bottou, Orr & Müller, Efficient BackProp (1998), section 4.4. Near
 * |a| = 1 the derivative keeps the rounding of numbers close to 1.
 */
export const tanh: ElementwiseActivation = {
  kind: 'elementwise',
  value: (z) => Math.tanh(z),
  derivative: (_, a) => 1 - a * a,
  rounding: (_, a) => ({ value: granted * Math.abs(a), derivative: granted }),
};
