import type { NumericActivation } from './activations/index.ts';
import { at } from './at.ts';
import type { DenseLayer, DenseNetwork } from './dense-network.ts';
import { objectiveOf } from './penalty.ts';
import type { Sample } from './samples.ts';

/** What one layer made of one sample. */
export interface LayerState {
  readonly layer: DenseLayer;
  /** The inputs of the network or the activations of the previous layer. */
  readonly sources: Float64Array;
  readonly preactivations: Float64Array;
  readonly activations: Float64Array;
}

/** What becomes of the activations of a layer, counted from 0, before the next one takes them. */
export type Held = (state: LayerState, layer: number) => Float64Array;

/** The states of all layers for the inputs of one sample, in the order of the forward pass. */
export function forward(
  network: DenseNetwork,
  inputs: Float64Array,
  held: Held = ({ activations }) => activations,
): readonly LayerState[] {
  let sources = inputs;
  return network.layers.map((layer, index) => {
    const state = layerForward(layer, sources);
    sources = held(state, index);
    return { ...state, activations: sources };
  });
}

/** The state of the last layer. */
export function outputState<State extends LayerState>(states: readonly State[]): State {
  const last = states[states.length - 1];
  if (last === undefined) throw new RangeError('a network without layers has no outputs');
  return last;
}

/** E of one sample that brought the output layer into this state. */
export function lossAt({ loss }: DenseNetwork, output: LayerState, targets: Float64Array): number {
  switch (loss.kind) {
    case 'plain':
      return loss.value(output.activations, targets);
    case 'fused':
      return loss.value(output.preactivations, targets);
  }
}

/** The mean of J over the samples, each with its own E and the whole penalty, added in their order; at least one. */
export function meanObjective(network: DenseNetwork, samples: readonly Sample[]): number {
  const objectives = samples.map((sample) => objectiveOf(network, sampleLoss(network, sample)));
  return objectives.reduce((sum, objective) => sum + objective) / samples.length;
}

const sampleLoss = (network: DenseNetwork, { inputs, targets }: Sample): number =>
  lossAt(network, outputState(forward(network, inputs)), targets);

function layerForward(layer: DenseLayer, sources: Float64Array): LayerState {
  const preactivations = new Float64Array(layer.units).map((_, to) => preactivation(layer, sources, to));
  return { layer, sources, preactivations, activations: activated(layer.activation, preactivations) };
}

function activated(activation: NumericActivation, preactivations: Float64Array): Float64Array {
  switch (activation.kind) {
    case 'elementwise':
      return preactivations.map((z) => activation.value(z));
    case 'vector':
      return activation.value(preactivations);
  }
}

/** z = ((x₁w₁ + x₂w₂) + x₃w₃) + … + b: products from left to right, the bias last, as in every witness. */
function preactivation(layer: DenseLayer, sources: Float64Array, to: number): number {
  const { weights, biases } = layer;
  const row = to * sources.length;
  let sum = at(sources, 0) * at(weights, row);
  for (let from = 1; from < sources.length; from++) sum += at(sources, from) * at(weights, row + from);
  return biases === null ? sum : sum + biasAt(layer.bias, biases, to);
}

/** The bias of a unit: its own, or the one of the whole layer. */
export const biasAt = (bias: DenseLayer['bias'], biases: Float64Array, unit: number): number =>
  at(biases, bias === 'shared' ? 0 : unit);
