import type { ElementwiseActivation } from './activation.ts';

/** f(z) = z, with f′ = 1. */
export const linear: ElementwiseActivation = {
  kind: 'elementwise',
  value: (z) => z,
  derivative: () => 1,
  rounding: () => ({ value: 0, derivative: 0 }),
};
