import { at } from './at.ts';
import type { DenseNetwork, LayerNumbers } from './dense-network.ts';

/** J = E + λ/2 Σw², of one sample; Goodfellow, Bengio & Courville, Deep Learning (2016), equation 7.1. */
export const objectiveOf = (network: DenseNetwork, loss: number): number =>
  network.l2 === 0 ? loss : loss + penalty(network);

/** λ/2 times the sum of the squares of all weights: layer by layer, row by row, from left to right. */
function penalty({ layers, l2 }: DenseNetwork): number {
  let sum = 0;
  for (const { weights } of layers) for (const weight of weights) sum += weight * weight;
  return (l2 / 2) * sum;
}

/** ∂J/∂w = ∂E/∂w + λw and ∂J/∂b = ∂E/∂b of every layer, of one sample. */
export const objectiveGradients = (
  { layers, l2 }: DenseNetwork,
  gradients: readonly LayerNumbers[],
): readonly LayerNumbers[] =>
  // Adding 0·w would turn −0 into 0.
  l2 === 0 ? gradients : gradients.map((gradient, index) => withDecay(gradient, layers[index], l2));

function withDecay(gradient: LayerNumbers, layer: LayerNumbers | undefined, l2: number): LayerNumbers {
  if (layer === undefined) throw new RangeError('a gradient of more layers than the network has');
  return { ...gradient, weights: gradient.weights.map((g, index) => g + l2 * at(layer.weights, index)) };
}
