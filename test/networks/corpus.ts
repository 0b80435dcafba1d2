import type { ActivationName, LayerSpec, NetworkSpec } from '../../src/network/spec.ts';

const layer = (units: number, activation: ActivationName = 'sigmoid', bias = true): LayerSpec => ({
  units,
  activation,
  bias,
});

const bare = (units: number): LayerSpec => layer(units, 'sigmoid', false);

const network = (name: string, inputs: number, layers: readonly LayerSpec[]): NetworkSpec => ({
  name,
  inputs,
  layers,
  loss: 'half-squared-error',
  l2: 0,
  document: {},
});

/** The worked 3-2-2 network: sigmoid units, no biases. */
export const workedNotes = network('worked-notes', 3, [bare(2), bare(2)]);

/** The networks over which every room is tested. */
export const corpus: readonly NetworkSpec[] = [
  workedNotes,
  network('single-unit', 1, [layer(1)]),
  network('no-hidden-layer', 3, [layer(2)]),
  network('thin-chain', 1, [bare(1), bare(1), bare(1)]),
  network('with-biases', 2, [layer(3), layer(1)]),
  network('some-biases', 2, [layer(2, 'sigmoid', false), layer(3), bare(2)]),
  network('linear-output', 2, [layer(3), layer(2, 'linear')]),
  network('all-linear', 2, [layer(2, 'linear'), layer(1, 'linear', false)]),
  network('four-layers', 4, [layer(4), layer(4), layer(2)]),
  network('uneven', 3, [layer(3), layer(2), layer(2)]),
  network('two-digit-indices', 2, [layer(11), layer(1)]),
  { ...network('squared-error', 2, [layer(2), layer(2)]), loss: 'squared-error' },
  { ...network('mean-squared-error', 2, [layer(2), layer(3, 'linear')]), loss: 'mean-squared-error' },
  { ...network('mean-of-one-output', 2, [layer(2), layer(1)]), loss: 'mean-squared-error' },
];
