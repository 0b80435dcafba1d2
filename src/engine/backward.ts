import { at } from './at.ts';
import type { DenseLayer, DenseNetwork, LayerNumbers } from './dense-network.ts';
import { forward, type LayerState, outputsOf } from './forward.ts';
import type { Sample } from './samples.ts';

/** E of one sample and its gradient, by layers in the order of the forward pass. */
export interface SampleGradients {
  readonly loss: number;
  readonly layers: readonly LayerNumbers[];
}

/** Backpropagation of one sample; Rumelhart, Hinton & Williams (1986), equations 4 to 7. */
export function sampleGradients(network: DenseNetwork, { inputs, targets }: Sample): SampleGradients {
  const states = forward(network, inputs);
  const outputs = outputsOf(states);
  const layers: LayerNumbers[] = [];
  let upstream = network.loss.gradient(outputs, targets);
  for (const state of states.toReversed()) {
    const deltas = deltasOf(state, upstream);
    layers.unshift(layerGradients(state, deltas));
    upstream = sourceGradient(state.layer, deltas);
  }
  return { loss: network.loss.value(outputs, targets), layers };
}

/** δ = ∂E/∂z = ∂E/∂a · f′(z) of every unit, `upstream` being ∂E/∂a. */
const deltasOf = ({ layer, preactivations, activations }: LayerState, upstream: Float64Array): Float64Array =>
  upstream.map((gradient, unit) => {
    return gradient * layer.activation.derivative(at(preactivations, unit), at(activations, unit));
  });

/** ∂E/∂w = δ · source and ∂E/∂b = δ. */
function layerGradients({ layer, sources }: LayerState, deltas: Float64Array): LayerNumbers {
  const weights = new Float64Array(layer.weights.length);
  deltas.forEach((delta, to) => {
    weights.set(
      sources.map((source) => delta * source),
      to * sources.length,
    );
  });
  return { weights, biases: layer.biases && deltas };
}

/** ∂E/∂a = (δ₁w₁ + δ₂w₂) + … of every source, over the units that it feeds, from left to right. */
const sourceGradient = ({ sources, weights }: DenseLayer, deltas: Float64Array): Float64Array =>
  new Float64Array(sources).map((_, from) => {
    let sum = at(deltas, 0) * at(weights, from);
    for (let to = 1; to < deltas.length; to++) sum += at(deltas, to) * at(weights, to * sources + from);
    return sum;
  });
