import type { Activation } from './activation.ts';

/** σ(z) = 1/(1 + e^{-z}), with σ′ = a − a²; Rumelhart, Hinton & Williams (1986), equation 2. */
export const sigmoid: Activation = {
  definition: (pool, z) => pool.divide(pool.number(1), pool.sum([pool.number(1), pool.exp(pool.negate(z))])),
  derivativeInValue: (pool, a) => pool.minus(a, pool.power(a, pool.number(2))),
};
