import type { NetworkSpec } from '../network/spec.ts';
import type { Gradients, Point } from '../quantity/point.ts';
import { at } from './at.ts';
import { type SampleGradients, sampleGradients } from './backward.ts';
import { sampleErrors } from './bounded-backward.ts';
import { type DenseNetwork, denseNetwork, type LayerNumbers, parameterValues } from './dense-network.ts';
import { meanOverSamples } from './gradients.ts';
import { grantedToSum } from './granted.ts';
import { objectiveGradients, objectiveOf } from './penalty.ts';
import { type Sample, samplesOf } from './samples.ts';
import { validatePoint } from './validate.ts';

/**
 * How far rounding may carry the engine's loss and gradients from those of another correct form: for every number a
 * bound, to first order. Most of it is some ε of the number; it is more where numbers cancel, such as a − a² and y − t
 * where a unit is saturated, or where a kink lies within the error of a preactivation.
 *
 * It is a running error analysis; Higham, Accuracy and Stability of Numerical Algorithms (2002), section 3.3. Errors of
 * z and a go forward, an error e of f′ moves δ by ∂E/∂a·e, and from there it goes back through |w| and |f′| as any change
 * of δ does. Every sum and product adds its rounding, twice because the other form rounds too. Each bound is the mean
 * over the samples of the point, which adds the rounding of the mean. Underflow is left out. Throws a RangeError for a malformed point.
 */
export function gradientRounding(spec: NetworkSpec, point: Point): Gradients {
  validatePoint(spec, point);
  const network = denseNetwork(spec, point);
  const samples = samplesOf(point);
  // The product δ·source, the penalty, the sum over the samples and its division.
  const relative = grantedToSum(samples.length + 2);
  const { loss, layers } = meanOverSamples(samples, (sample) => sampleRounding(network, sample, relative));
  const gradients = objectiveGradients(shrunk(network, relative), layers);
  return { loss: loss + penaltyRounding(network, samples.length), ...parameterValues(network, gradients) };
}

/** The errors of one sample, and so much of the numbers themselves. */
function sampleRounding(network: DenseNetwork, sample: Sample, relative: number): SampleGradients {
  const [numbers, errors] = [sampleGradients(network, sample), sampleErrors(network, sample)];
  return {
    loss: errors.loss + relative * Math.abs(numbers.loss),
    layers: errors.layers.map((layer, index) => widened(layer, numbers.layers[index], relative)),
  };
}

function widened(errors: LayerNumbers, numbers: LayerNumbers | undefined, relative: number): LayerNumbers {
  if (numbers === undefined) throw new RangeError('errors of more layers than the network has');
  const { weights, biases } = numbers;
  const wider = (error: number, number: number): number => error + relative * Math.abs(number);
  return {
    weights: errors.weights.map((error, index) => wider(error, at(weights, index))),
    biases: errors.biases && biases && errors.biases.map((error, index) => wider(error, at(biases, index))),
  };
}

/** The network with a part of the size of each weight, whose decay is the rounding of the decay. */
const shrunk = (network: DenseNetwork, part: number): DenseNetwork => ({
  ...network,
  layers: network.layers.map((layer) => ({
    ...layer,
    weights: layer.weights.map((w) => part * Math.abs(w)),
  })),
});

/** Of a sum of one square for every weight, and of the mean over the samples. */
function penaltyRounding(network: DenseNetwork, samples: number): number {
  const count = network.layers.reduce((sum, { weights }) => sum + weights.length, 0);
  return grantedToSum(count + samples + 2) * objectiveOf(network, 0);
}
