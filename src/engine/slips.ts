import type { NetworkSpec } from '../network/spec.ts';
import type { ParameterValues, Point } from '../quantity/point.ts';
import { at } from './at.ts';
import { outputDeltas } from './backward.ts';
import {
  type DenseLayer,
  type DenseNetwork,
  denseNetwork,
  type LayerNumbers,
  parameterValues,
} from './dense-network.ts';
import { forward, type LayerState, outputState } from './forward.ts';
import { leftSum } from './left-sum.ts';
import { objectiveGradients } from './penalty.ts';
import { type Sample, samplesOf } from './samples.ts';
import { type Slip, slipsOf } from './slip-list.ts';
import { validatePoint } from './validate.ts';

/** What backpropagation comes to when it is done with one well-known slip. */
export interface SlippedGradients {
  readonly slip: Slip;
  readonly gradients: ParameterValues;
}

/** The gradients at a point with every slip that can be made in a network like this, one at a time. */
export function slippedGradients(spec: NetworkSpec, point: Point): readonly SlippedGradients[] {
  validatePoint(spec, point);
  const network = denseNetwork(spec, point);
  const samples = samplesOf(point);
  return slipsOf(spec, samples.length).map((slip) => ({
    slip,
    gradients: parameterValues(network, withSlip(network, samples, slip)),
  }));
}

function withSlip(network: DenseNetwork, samples: readonly Sample[], slip: Slip): readonly LayerNumbers[] {
  const each = samples.map((sample) => sampleWithSlip(network, sample, slip));
  const kept = slip.kind === 'last-sample-alone' ? each.slice(-1) : each;
  const sum = kept.reduce(added);
  const divisor = slip.kind === 'sum-over-samples' ? 1 : kept.length;
  const mean = sum.map((layer) => scaledBy(layer, 1 / divisor));
  const decayed = slip.kind === 'without-decay' ? mean : objectiveGradients(network, mean);
  const factor = factorOf(slip);
  return decayed.map((layer, index) => scaledBy(transposed(layer, network.layers[index], slip), factor));
}

function factorOf(slip: Slip): number {
  switch (slip.kind) {
    case 'sign':
      return -1;
    case 'factor':
      return slip.factor;
    case 'zero':
      return 0;
    case 'sum-over-samples':
    case 'last-sample-alone':
    case 'without-decay':
    case 'without-slope':
    case 'slope-of-activation':
    case 'slope-too-many':
    case 'transposed-gradient':
    case 'transposed-weights':
    case 'own-activation':
    case 'preactivation-of-source':
    case 'last-path-alone':
      return 1;
  }
}

function sampleWithSlip(
  network: DenseNetwork,
  { inputs, targets }: Sample,
  slip: Slip,
): readonly LayerNumbers[] {
  const states = forward(network, inputs);
  const gradients: LayerNumbers[] = [];
  let upstream: Float64Array = new Float64Array();
  for (let index = states.length - 1; index >= 0; index -= 1) {
    const state = stateAt(states, index);
    const deltas =
      index === states.length - 1
        ? outputWithSlip(network, state, targets, slip)
        : deltasWithSlip(state, index, upstream, slip);
    gradients.unshift(layerWithSlip(state, states[index - 1], deltas, slip));
    upstream = upstreamWithSlip(state.layer, deltas, slip);
  }
  return gradients;
}

function outputWithSlip(
  { loss, layers }: DenseNetwork,
  state: LayerState,
  targets: Float64Array,
  slip: Slip,
): Float64Array {
  const layer = layers.length - 1;
  if (loss.kind === 'plain')
    return deltasWithSlip(state, layer, loss.gradient(state.activations, targets), slip);
  const deltas = outputDeltas(loss, outputState([state]), targets);
  return slip.kind === 'slope-too-many' ? deltas.map((delta, unit) => delta * slopeOf(state, unit)) : deltas;
}

function deltasWithSlip(state: LayerState, layer: number, upstream: Float64Array, slip: Slip): Float64Array {
  const { activation } = state.layer;
  const isHere = 'layer' in slip && (slip.layer === 'every' || slip.layer === layer + 1);
  if (isHere && slip.kind === 'without-slope') return upstream;
  if (activation.kind === 'vector') return activation.delta(state.activations, upstream);
  const slope =
    isHere && slip.kind === 'slope-of-activation'
      ? (unit: number) => slopeAt(state, at(state.activations, unit))
      : (unit: number) => slopeOf(state, unit);
  return upstream.map((gradient, unit) => gradient * slope(unit));
}

const slopeOf = (state: LayerState, unit: number): number => slopeAt(state, at(state.preactivations, unit));

function slopeAt({ layer: { activation } }: LayerState, z: number): number {
  // Of a function of the whole layer the diagonal, a − a².
  if (activation.kind === 'vector') return z - z * z;
  return activation.derivative(z, activation.value(z));
}

function layerWithSlip(
  { layer, sources, activations }: LayerState,
  before: LayerState | undefined,
  deltas: Float64Array,
  slip: Slip,
): LayerNumbers {
  const sourceOf = (to: number, from: number): number => {
    if (slip.kind === 'own-activation') return at(activations, to);
    if (slip.kind === 'preactivation-of-source' && before !== undefined)
      return at(before.preactivations, from);
    return at(sources, from);
  };
  const rows = Array.from(deltas, (delta, to) =>
    Array.from(sources, (_, from) => delta * sourceOf(to, from)),
  );
  const biases = layer.bias === 'shared' ? Float64Array.of(leftSum(deltas, (delta) => delta)) : deltas;
  return { weights: Float64Array.from(rows.flat()), biases: layer.biases && biases };
}

function upstreamWithSlip({ sources, weights }: DenseLayer, deltas: Float64Array, slip: Slip): Float64Array {
  const weightAt = (to: number, from: number): number =>
    slip.kind === 'transposed-weights' && sources === deltas.length
      ? at(weights, from * sources + to)
      : at(weights, to * sources + from);
  const counted = slip.kind === 'last-path-alone' ? deltas.length - 1 : 0;
  return new Float64Array(sources).map((_, from) =>
    deltas.reduce((sum, delta, to) => (to < counted ? sum : sum + delta * weightAt(to, from)), 0),
  );
}

function transposed(numbers: LayerNumbers, layer: DenseLayer | undefined, slip: Slip): LayerNumbers {
  if (slip.kind !== 'transposed-gradient' || layer === undefined || layer.sources !== layer.units)
    return numbers;
  const { units } = layer;
  return {
    ...numbers,
    weights: numbers.weights.map((_, place) =>
      at(numbers.weights, (place % units) * units + Math.floor(place / units)),
    ),
  };
}

function stateAt(states: readonly LayerState[], index: number): LayerState {
  const found = states[index];
  if (found === undefined) throw new RangeError(`no layer ${index}`);
  return found;
}

const scaledBy = ({ weights, biases }: LayerNumbers, factor: number): LayerNumbers => ({
  weights: weights.map((number) => factor * number),
  biases: biases?.map((number) => factor * number) ?? null,
});

const added = (one: readonly LayerNumbers[], other: readonly LayerNumbers[]): readonly LayerNumbers[] =>
  one.map(({ weights, biases }, index) => ({
    weights: weights.map((number, p) => number + at(other[index]?.weights ?? new Float64Array(), p)),
    biases: biases?.map((number, p) => number + at(other[index]?.biases ?? new Float64Array(), p)) ?? null,
  }));
