import type { NetworkSpec } from '../network/spec.ts';
import type { Gradients, Point } from '../quantity/point.ts';
import { at } from './at.ts';
import { type SampleGradients, sampleGradients } from './backward.ts';
import { type DenseNetwork, denseNetwork, type LayerNumbers, parameterValues } from './dense-network.ts';
import { type Sample, samplesOf } from './samples.ts';
import { validatePoint } from './validate.ts';

/**
 * Loss and gradients by backpropagation, each the mean over the samples of the point. Throws a RangeError that names
 * the place where the point does not fit the network or is not finite; the results may still overflow.
 */
export const engineGradients = (spec: NetworkSpec, point: Point): Gradients =>
  meanOverSamples(spec, point, sampleGradients);

/** What is found for a sample of a network. */
export type PerSample = (network: DenseNetwork, sample: Sample) => SampleGradients;

/** The mean over the samples of a point; throws as `engineGradients` does. */
export function meanOverSamples(spec: NetworkSpec, point: Point, perSample: PerSample): Gradients {
  validatePoint(spec, point);
  const network = denseNetwork(spec, point);
  const samples = samplesOf(point);
  const total = totalOf(samples, (sample) => perSample(network, sample));
  const mean = total.layers.map((layer) => eachNumber(layer, (sum) => sum / samples.length));
  return { loss: total.loss / samples.length, ...parameterValues(network, mean) };
}

function totalOf(
  [first, ...others]: readonly Sample[],
  gradientsOf: (sample: Sample) => SampleGradients,
): SampleGradients {
  if (first === undefined) throw new RangeError('no sample');
  return others.reduce((sum, sample) => sumOf(sum, gradientsOf(sample)), gradientsOf(first));
}

const sumOf = (one: SampleGradients, other: SampleGradients): SampleGradients => ({
  loss: one.loss + other.loss,
  layers: one.layers.map((layer, index) => sumOfLayers(layer, other.layers[index])),
});

function sumOfLayers(one: LayerNumbers, other: LayerNumbers | undefined): LayerNumbers {
  if (other === undefined) throw new RangeError('two gradients of one network have different depths');
  const { weights, biases } = other;
  return {
    weights: one.weights.map((number, index) => number + at(weights, index)),
    biases: one.biases && biases && one.biases.map((number, index) => number + at(biases, index)),
  };
}

const eachNumber = ({ weights, biases }: LayerNumbers, change: (number: number) => number): LayerNumbers => ({
  weights: weights.map(change),
  biases: biases?.map(change) ?? null,
});
