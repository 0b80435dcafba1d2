import type { ElementwiseActivation } from './activation.ts';

/** f(z) = max(z, 0), with f′ = 0 at the kink; Nair & Hinton (2010), Rectified Linear Units. */
export const relu: ElementwiseActivation = {
  kind: 'elementwise',
  value: (z) => (z > 0 ? z : 0),
  derivative: (z) => (z > 0 ? 1 : 0),
  rounding: () => ({ value: 0, derivative: 0 }),
};
