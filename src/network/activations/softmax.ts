import { ofUnit, type VectorActivation } from './activation.ts';

/**
 * a_j = e^{z_j}/Σ e^{z_k}, with ∂a_i/∂z_i = a_i − a_i² and ∂a_i/∂z_j = −a_i·a_j; Goodfellow, Bengio & Courville, Deep
 * Learning (2016), section 6.2.2.3.
 */
export const softmax: VectorActivation = {
  kind: 'vector',
  definition: (pool, zs, unit) => {
    const exponentials = zs.map((z) => pool.exp(z));
    return pool.divide(ofUnit(exponentials, unit), pool.sum(exponentials));
  },
  computed: (pool, zs, unit, maximum) => {
    const exponentials = zs.map((z) => pool.exp(pool.minus(z, maximum)));
    return pool.divide(ofUnit(exponentials, unit), pool.sum(exponentials));
  },
  jacobian: (pool, activations, of, by) => {
    const [own, other] = [ofUnit(activations, of), ofUnit(activations, by)];
    return of === by
      ? pool.minus(own, pool.power(own, pool.number(2)))
      : pool.negate(pool.product([own, other]));
  },
};
