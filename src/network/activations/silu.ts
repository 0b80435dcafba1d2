import { onePlusExp } from '../logistic.ts';
import type { ElementwiseActivation } from './activation.ts';

/** f(z) = z·σ(z), with f′ = a + σ(z)(1 − a); Elfwing, Uchibe & Doya (2018), equations 4 and 5. */
export const silu: ElementwiseActivation = {
  kind: 'elementwise',
  definition: (pool, z) => pool.divide(z, onePlusExp(pool, pool.negate(z))),
};
