import { at } from './at.ts';
import type { DenseLayer, DenseNetwork } from './dense-network.ts';
import type { Sample } from './samples.ts';

/** What one layer made of one sample. */
export interface LayerState {
  readonly layer: DenseLayer;
  /** The inputs of the network or the activations of the previous layer. */
  readonly sources: Float64Array;
  readonly preactivations: Float64Array;
  readonly activations: Float64Array;
}

/** The states of all layers for the inputs of one sample, in the order of the forward pass. */
export function forward(network: DenseNetwork, inputs: Float64Array): readonly LayerState[] {
  let sources = inputs;
  return network.layers.map((layer) => {
    const state = layerForward(layer, sources);
    sources = state.activations;
    return state;
  });
}

/** The activations of the last layer. */
export function outputsOf(states: readonly LayerState[]): Float64Array {
  const last = states[states.length - 1];
  if (last === undefined) throw new RangeError('a network without layers has no outputs');
  return last.activations;
}

/** E of one sample. */
export const sampleLoss = (network: DenseNetwork, { inputs, targets }: Sample): number =>
  network.loss.value(outputsOf(forward(network, inputs)), targets);

/** The mean of E over the samples, added in their order; there is at least one. */
export const meanLoss = (network: DenseNetwork, samples: readonly Sample[]): number =>
  samples.map((sample) => sampleLoss(network, sample)).reduce((sum, loss) => sum + loss) / samples.length;

function layerForward(layer: DenseLayer, sources: Float64Array): LayerState {
  const preactivations = new Float64Array(layer.units).map((_, to) => preactivation(layer, sources, to));
  const activations = preactivations.map((z) => layer.activation.value(z));
  return { layer, sources, preactivations, activations };
}

/** z = ((x₁w₁ + x₂w₂) + x₃w₃) + … + b: products from left to right, the bias last, as in every witness. */
function preactivation({ weights, biases }: DenseLayer, sources: Float64Array, to: number): number {
  const row = to * sources.length;
  let sum = at(sources, 0) * at(weights, row);
  for (let from = 1; from < sources.length; from++) sum += at(sources, from) * at(weights, row + from);
  return biases === null ? sum : sum + at(biases, to);
}
