import type { NetworkSpec } from '../src/network/spec.ts';
import type { Sizes } from './contestant.ts';

/** The network that all contestants train. */
export const specOf = (sizes: Sizes): NetworkSpec => ({
  name: sizes.join('-'),
  inputs: sizes[0],
  layers: sizes.slice(1).map((units) => ({ units, activation: 'sigmoid', bias: true })),
  loss: 'half-squared-error',
  l2: 0,
  document: {},
});
