import type { ElementwiseActivation } from './activation.ts';

/** tanh z = (e^z − e^{-z})/(e^z + e^{-z}), with f′ = 1 − a²; Abramowitz & Stegun (1964), equation 4.5.3. */
export const tanh: ElementwiseActivation = {
  kind: 'elementwise',
  definition: (pool, z) => pool.call('tanh', [z]),
  writtenOut: (pool, z) => {
    const [up, down] = [pool.exp(z), pool.exp(pool.negate(z))];
    return pool.divide(pool.minus(up, down), pool.sum([up, down]));
  },
};
