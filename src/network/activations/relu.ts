import { positivePart } from '../positive-part.ts';
import type { ElementwiseActivation } from './activation.ts';

/** f(z) = z where z > 0, else 0, with f′(0) = 0; Nair & Hinton (2010), section 1. */
export const relu: ElementwiseActivation = {
  kind: 'elementwise',
  definition: (pool, z) => positivePart(pool, z, pool.number(0)),
};
