import type { NetworkSpec } from '../../../../src/network/spec.ts';

const layer = (units: number, activation: 'sigmoid' | 'softmax') => ({ units, activation, bias: true });

const network = (name: string, rest: Pick<NetworkSpec, 'layers' | 'loss'>): NetworkSpec => ({
  name,
  inputs: 3,
  l2: 0,
  document: {},
  ...rest,
});

/** Two sigmoid layers and half the squared error. */
export const squares = network('squares', {
  layers: [layer(2, 'sigmoid'), layer(2, 'sigmoid')],
  loss: 'half-squared-error',
});

/** A softmax with cross-entropy. */
export const classes = network('classes', {
  layers: [layer(3, 'sigmoid'), layer(3, 'softmax')],
  loss: 'cross-entropy',
});

/** A single unit: authors leave out what there is one of. */
export const lone = network('lone', { layers: [layer(1, 'sigmoid')], loss: 'binary-cross-entropy' });

/** One unit everywhere but in the input. */
export const thin = network('thin', {
  layers: [layer(1, 'sigmoid'), layer(1, 'sigmoid')],
  loss: 'squared-error',
});
