import { bias, type Parameter, sharedBias, weight } from '../quantity/quantity.ts';
import { type LayerSpec, layerSizes, type NetworkSpec } from './spec.ts';

/** All parameters of a described network: layer by layer the weights, row by row, and after them the biases. */
export function specParameters(spec: NetworkSpec): readonly Parameter[] {
  const sizes = layerSizes(spec);
  return spec.layers.flatMap((layer, index) => [
    ...counted(layer.units).flatMap((to) =>
      counted(sizes[index] ?? 0).map((from) => weight(index + 1, to, from)),
    ),
    ...specBiases(layer, index + 1),
  ]);
}

function specBiases({ bias: spec, units }: LayerSpec, layer: number): readonly Parameter[] {
  if (spec === 'shared') return [sharedBias(layer)];
  return spec ? counted(units).map((to) => bias(layer, to)) : [];
}

/** How many biases a layer has. */
export const biasCount = ({ bias: spec, units }: LayerSpec): number =>
  spec === 'shared' ? 1 : spec ? units : 0;

/** How many derivatives softmax layers have inside them: of every activation by every preactivation of its layer. */
export const softmaxPairs = ({ layers }: NetworkSpec): number =>
  layers
    .filter(({ activation }) => activation === 'softmax')
    .reduce((sum, { units }) => sum + units * units, 0);

const counted = (length: number): readonly number[] => Array.from({ length }, (_, index) => index + 1);
