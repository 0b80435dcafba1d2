import type { LossSpec, NetworkSpec } from '../../src/network/spec.ts';

/** A network of one or two layers for data: sigmoid units, but a softmax at the end for cross-entropy. */
export function networkFor(sizes: readonly number[], loss: LossSpec = 'half-squared-error'): NetworkSpec {
  const [inputs = 1, ...units] = sizes;
  return {
    name: 'net',
    inputs,
    layers: units.map((count, index) => ({
      units: count,
      activation: loss === 'cross-entropy' && index === units.length - 1 ? 'softmax' : 'sigmoid',
      bias: true,
    })),
    loss,
    l2: 0,
    document: {},
  };
}
