import type { ElementwiseActivation } from './activation.ts';

/** f(z) = z·Φ(z) = ½z(1 + erf(z/√2)); Hendrycks & Gimpel (2016), section 2. */
export const gelu: ElementwiseActivation = {
  kind: 'elementwise',
  definition: (pool, z) => {
    const root = pool.call('sqrt', [pool.number(2)]);
    const spread = pool.call('erf', [pool.divide(z, root)]);
    return pool.product([pool.number(1, 2), z, pool.sum([pool.number(1), spread])]);
  },
};
