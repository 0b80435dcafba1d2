import { logisticFunction } from '../../quantity/quantity.ts';
import { logistic } from '../logistic.ts';
import type { ElementwiseActivation } from './activation.ts';

/** σ(z) = 1/(1 + e^{-z}), with σ′ = a − a². */
export const sigmoid: ElementwiseActivation = {
  kind: 'elementwise',
  definition: logistic,
  named: (pool, z) => pool.apply(logisticFunction(), [z]),
};
