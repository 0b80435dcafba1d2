import { positivePart } from '../positive-part.ts';
import type { ElementwiseActivation } from './activation.ts';

/** f(z) = z where z > 0, else z/100, with f′(0) = 1/100; Maas, Hannun & Ng (2013), equation 2. */
export const leakyRelu: ElementwiseActivation = {
  kind: 'elementwise',
  definition: (pool, z) => positivePart(pool, z, pool.product([pool.number(1, 100), z])),
};
