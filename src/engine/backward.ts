import { at } from './at.ts';
import type { DenseLayer, DenseNetwork, LayerNumbers } from './dense-network.ts';
import { forward, type LayerState, lossAt, outputState } from './forward.ts';
import { leftSum } from './left-sum.ts';
import type { NumericLoss } from './losses/index.ts';
import type { Sample } from './samples.ts';

/** E of one sample and its gradient, by layers in the order of the forward pass. */
export interface SampleGradients {
  readonly loss: number;
  readonly layers: readonly LayerNumbers[];
}

/** Backpropagation of one sample; Rumelhart, Hinton & Williams (1986), equations 4 to 7. */
export const sampleGradients = (network: DenseNetwork, { inputs, targets }: Sample): SampleGradients =>
  gradientsFrom(network, forward(network, inputs), targets);

/** The same, of what the forward pass made of the sample. */
export function gradientsFrom(
  network: DenseNetwork,
  states: readonly LayerState[],
  targets: Float64Array,
): SampleGradients {
  const output = outputState(states);
  let deltas = outputDeltas(network.loss, output, targets);
  let { layer } = output;
  const layers = [layerGradients(output, deltas)];
  for (const state of states.slice(0, -1).toReversed()) {
    deltas = deltasOf(state, sourceGradient(layer, deltas));
    layer = state.layer;
    layers.unshift(layerGradients(state, deltas));
  }
  return { loss: lossAt(network, output, targets), layers };
}

/** δ = ∂E/∂z of every output: y − t where loss and activation function are computed as one. */
export function outputDeltas(loss: NumericLoss, output: LayerState, targets: Float64Array): Float64Array {
  switch (loss.kind) {
    case 'plain':
      return deltasOf(output, loss.gradient(output.activations, targets));
    case 'fused':
      return output.activations.map((y, k) => y - at(targets, k));
  }
}

/** δ = ∂E/∂z of every unit, `upstream` being ∂E/∂a: ∂E/∂a · f′(z), or the product with a Jacobian. */
export function deltasOf(state: LayerState, upstream: Float64Array): Float64Array {
  const { layer, preactivations, activations } = state;
  const { activation } = layer;
  switch (activation.kind) {
    case 'elementwise':
      return upstream.map((gradient, unit) => {
        return gradient * activation.derivative(at(preactivations, unit), at(activations, unit));
      });
    case 'vector':
      return activation.delta(activations, upstream);
  }
}

/** ∂E/∂w = δ · source; ∂E/∂b = δ, or their sum from left to right for a bias that the units share. */
function layerGradients({ layer, sources }: LayerState, deltas: Float64Array): LayerNumbers {
  const weights = new Float64Array(layer.weights.length);
  deltas.forEach((delta, to) => {
    weights.set(
      sources.map((source) => delta * source),
      to * sources.length,
    );
  });
  return { weights, biases: layer.biases && biasGradients(layer, deltas) };
}

const biasGradients = ({ bias }: DenseLayer, deltas: Float64Array): Float64Array =>
  bias === 'shared' ? Float64Array.of(leftSum(deltas, (delta) => delta)) : deltas;

/** ∂E/∂a = (δ₁w₁ + δ₂w₂) + … of every source, over the units that it feeds, from left to right. */
export const sourceGradient = ({ sources, weights }: DenseLayer, deltas: Float64Array): Float64Array =>
  new Float64Array(sources).map((_, from) => {
    let sum = at(deltas, 0) * at(weights, from);
    for (let to = 1; to < deltas.length; to++) sum += at(deltas, to) * at(weights, to * sources + from);
    return sum;
  });
