import type { NetworkSpec } from '../network/spec.ts';
import type { Gradients, Point } from '../quantity/point.ts';
import { at } from './at.ts';
import { type SampleGradients, sampleGradients } from './backward.ts';
import { type DenseNetwork, denseNetwork, type LayerNumbers, parameterValues } from './dense-network.ts';
import { objectiveGradients, objectiveOf } from './penalty.ts';
import { type Sample, samplesOf } from './samples.ts';
import { validatePoint } from './validate.ts';

/**
 * The objective J and its gradients by backpropagation: the mean over the samples of the point, each with its own E and
 * the whole penalty, which is therefore in the mean once. Throws a RangeError that names the place where the point does
 * not fit the network or is not finite; the results may still overflow.
 */
export function engineGradients(spec: NetworkSpec, point: Point): Gradients {
  validatePoint(spec, point);
  const network = denseNetwork(spec, point);
  const { loss, layers } = meanOverSamples(samplesOf(point), (sample) => sampleObjective(network, sample));
  return { loss, ...parameterValues(network, layers) };
}

/** J of one sample: its own E and the whole penalty. */
function sampleObjective(network: DenseNetwork, sample: Sample): SampleGradients {
  const { loss, layers } = sampleGradients(network, sample);
  return { loss: objectiveOf(network, loss), layers: objectiveGradients(network, layers) };
}

/** The mean of what is found for each sample: added in their order and divided at the end. */
export function meanOverSamples(
  samples: readonly Sample[],
  gradientsOf: (sample: Sample) => SampleGradients,
): SampleGradients {
  const total = totalOf(samples, gradientsOf);
  return {
    loss: total.loss / samples.length,
    layers: total.layers.map((layer) => eachNumber(layer, (sum) => sum / samples.length)),
  };
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
