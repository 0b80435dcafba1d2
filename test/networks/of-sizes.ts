import type { NetworkSpec } from '../../src/network/spec.ts';

/** A network of sigmoid units with biases: the number of inputs, then the units of every layer. */
export const ofSizes = (inputs: number, ...units: readonly number[]): NetworkSpec => ({
  name: [inputs, ...units].join('-'),
  inputs,
  layers: units.map((count) => ({ units: count, activation: 'sigmoid', bias: true })),
  loss: 'half-squared-error',
  l2: 0,
  document: {},
});
