import { granted } from '../granted.ts';
import type { ElementwiseActivation } from './activation.ts';

const slope = 0.01;

/** f(z) = z where z > 0, else z/100, with f′ = 1/100 at the kink; Maas, Hannun & Ng (2013), section 2. */
export const leakyRelu: ElementwiseActivation = {
  kind: 'elementwise',
  value: (z) => (z > 0 ? z : slope * z),
  derivative: (z) => (z > 0 ? 1 : slope),
  rounding: (z, a) =>
    z > 0 ? { value: 0, derivative: 0 } : { value: granted * Math.abs(a), derivative: granted * slope },
};
