import { sourceOf } from '../../src/network/source/source.ts';
import type { ActivationName, LayerSpec, NetworkSpec } from '../../src/network/spec.ts';
import { readTypedFormula } from '../../src/network/typed/typed-formula.ts';

const layer = (units: number, activation: ActivationName): LayerSpec => ({ units, activation, bias: true });

/** Layers so wide that fast functions go through loops in straight code, where no other steps stand between them. */
export const wideLayers: NetworkSpec = {
  name: 'wide-layers',
  inputs: 2,
  layers: [layer(5, 'tanh'), layer(4, 'softplus'), layer(4, 'gelu'), layer(4, 'softmax')],
  loss: 'cross-entropy',
  l2: 0,
  document: {},
};

/** One fast function behind the other, each of the value before: no loop can make them together. */
export const nested: NetworkSpec = {
  ...wideLayers,
  name: 'nested',
  layers: [
    {
      units: 1,
      activation: readTypedFormula(sourceOf('tanh(tanh(tanh(tanh(tanh(z)))))', 'activation'), {
        kind: 'activation',
      }),
      bias: true,
    },
  ],
  loss: 'half-squared-error',
};
