import type { NetworkSpec } from '../network/spec.ts';
import type { Gradients, Point } from '../quantity/point.ts';
import { at } from './at.ts';
import type { SampleGradients } from './backward.ts';
import type { DenseLayer, DenseNetwork, LayerNumbers } from './dense-network.ts';
import { forward, type LayerState, outputsOf } from './forward.ts';
import { meanOverSamples } from './gradients.ts';
import type { Sample } from './samples.ts';

/**
 * Relative error that is granted to an activation and to the terms of its derivative. For the sigmoid e^{-z} brings up
 * to ε, 1 + e^{-z} and its reciprocal ε/2 each, a·a again ε/2 and what is subtracted ε/2: 3ε, or 4ε to be safe.
 */
const granted = 4 * Number.EPSILON;

/**
 * How far rounding may carry the engine's loss and gradients from those of another correct form: for every number a
 * bound, to first order, on what a − a² and y − t lose where a unit is saturated. Where none is, it is some ε of the
 * gradient. An error e of f′ moves δ by ∂E/∂a·e, and from there it goes back through |w| and |f′| as any change of δ
 * does. Errors of sums and products, which are relative, are left to the tolerance. Each bound is the mean over the
 * samples of the point. Throws RangeError for a malformed point.
 */
export const gradientRounding = (spec: NetworkSpec, point: Point): Gradients =>
  meanOverSamples(spec, point, sampleRounding);

/** A number for every unit of a layer, and how far it may be off. */
interface Bounded {
  readonly values: Float64Array;
  readonly errors: Float64Array;
}

function sampleRounding(network: DenseNetwork, { inputs, targets }: Sample): SampleGradients {
  const states = forward(network, inputs);
  const outputs = outputsOf(states);
  const layers: LayerNumbers[] = [];
  const outputErrors = outputs.map((y) => granted * Math.abs(y));
  const gradient = network.loss.gradient(outputs, targets);
  let upstream: Bounded = { values: gradient, errors: lossErrors(network, outputErrors) };
  for (const state of states.toReversed()) {
    const deltas = deltasOf(state, upstream);
    layers.unshift(layerBounds(state, deltas.errors));
    upstream = upstreamOf(state.layer, deltas);
  }
  const loss = gradient.reduce((sum, slope, unit) => sum + Math.abs(slope) * at(outputErrors, unit), 0);
  return { loss, layers };
}

/** The errors of ∂E/∂y; every loss here has a gradient that is proportional to y − t. */
const lossErrors = ({ loss }: DenseNetwork, outputErrors: Float64Array): Float64Array =>
  loss.gradient(outputErrors, new Float64Array(outputErrors.length));

function deltasOf({ layer, preactivations, activations }: LayerState, { values, errors }: Bounded): Bounded {
  const { derivative, derivativeRounding } = layer.activation;
  const slopes = preactivations.map((z, unit) => derivative(z, at(activations, unit)));
  const slopeErrors = activations.map((a) => granted * derivativeRounding(a));
  return {
    values: values.map((value, unit) => value * at(slopes, unit)),
    errors: errors.map((error, unit) => {
      const slopeError = at(slopeErrors, unit);
      return Math.abs(at(values, unit)) * slopeError + error * (Math.abs(at(slopes, unit)) + slopeError);
    }),
  };
}

function layerBounds({ layer, sources }: LayerState, errors: Float64Array): LayerNumbers {
  const weights = Array.from(errors, (error) => Array.from(sources, (source) => error * Math.abs(source)));
  return { weights: Float64Array.from(weights.flat()), biases: layer.biases && errors };
}

const upstreamOf = (layer: DenseLayer, { values, errors }: Bounded): Bounded => ({
  values: throughWeights(layer, values, (weight) => weight),
  errors: throughWeights(layer, errors, Math.abs),
});

const throughWeights = (
  { sources, weights }: DenseLayer,
  numbers: Float64Array,
  factorOf: (weight: number) => number,
): Float64Array =>
  new Float64Array(sources).map((_, from) =>
    numbers.reduce((sum, number, to) => sum + number * factorOf(at(weights, to * sources + from)), 0),
  );
