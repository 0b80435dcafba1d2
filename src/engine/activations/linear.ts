import type { NumericActivation } from './activation.ts';

/** f(z) = z, with f′ = 1. */
export const linear: NumericActivation = {
  value: (z) => z,
  derivative: () => 1,
  derivativeRounding: () => 0,
};
