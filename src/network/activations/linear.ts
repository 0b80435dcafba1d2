import type { Activation } from './activation.ts';

/** f(z) = z, with f′ = 1. */
export const linear: Activation = {
  definition: (_, z) => z,
  derivativeInValue: () => undefined,
};
