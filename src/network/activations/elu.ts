import { positivePart } from '../positive-part.ts';
import type { ElementwiseActivation } from './activation.ts';

/** f(z) = z where z > 0, else e^z − 1; Clevert, Unterthiner & Hochreiter (2016), equation 15 with α = 1. */
export const elu: ElementwiseActivation = {
  kind: 'elementwise',
  definition: (pool, z) => positivePart(pool, z, pool.minus(pool.exp(z), pool.number(1))),
};
