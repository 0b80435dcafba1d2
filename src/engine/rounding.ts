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
import {
  errorAt,
  exactly,
  type Inexactness,
  inDoubles,
  keptIn,
  keptNumbers,
  type Storage,
} from './storage.ts';
import { validatePoint } from './validate.ts';

/**
 * How far rounding may carry the engine's loss and gradients from those of another correct form: for every number a
 * bound, to first order. Most of it is some ε of the number; it is more where numbers cancel, such as a − a² and y − t
 * where a unit is saturated, or where a kink lies within the error of a preactivation.
 *
 * It is a running error analysis; Higham, Accuracy and Stability of Numerical Algorithms (2002), section 3.3. Errors of
 * z and a go forward, an error e of f′ moves δ by ∂E/∂a·e, and from there it goes back through |w| and |f′| as any change
 * of δ does. Every sum and product adds its rounding, twice because the other form rounds too. Each bound is the mean
 * over the samples of the point, which adds the rounding of the mean. Underflow is left out.
 *
 * Where the other form keeps parameters, samples, every z, a and δ, and gradients in fewer digits, each of them is off by
 * what keeping it changes, and that goes the same ways. Throws a RangeError for a malformed point.
 */
export function gradientRounding(spec: NetworkSpec, point: Point, storage: Storage = inDoubles): Gradients {
  validatePoint(spec, point);
  const network = denseNetwork(spec, point);
  const samples = samplesOf(point);
  const inexact = keptIn(storage, network);
  // The product δ·source, the penalty, the sum over the samples and its division.
  const relative = grantedToSum(samples.length + 2);
  const { loss, layers } = meanOverSamples(samples, (sample) =>
    sampleRounding(network, sample, relative, inexact),
  );
  return { loss, ...parameterValues(network, layers) };
}

/** The errors of J of one sample and of its gradient, and so much of the numbers themselves. */
export function sampleRounding(
  network: DenseNetwork,
  sample: Sample,
  relative: number,
  inexact: Inexactness = exactly,
): SampleGradients {
  const numbers = sampleGradients(network, sample);
  const errors = sampleErrors(network, sample, inexact);
  const own = errors.layers.map((layer, index) => widened(layer, numbers.layers[index], relative));
  const gradients = objectiveGradients(inexactNetwork(network, relative, inexact), own);
  const stored = objectiveGradients(network, numbers.layers).map((layer) =>
    keptNumbers(inexact.storage, layer),
  );
  return {
    loss: errors.loss + relative * Math.abs(numbers.loss) + penaltyRounding(network, relative, inexact),
    layers: gradients.map((layer, index) => widened(layer, stored[index], 1)),
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

/** The network with the errors in the place of its weights, whose decay is the error of the decay. */
const inexactNetwork = (network: DenseNetwork, part: number, { parameters }: Inexactness): DenseNetwork => ({
  ...network,
  layers: network.layers.map((layer, index) => ({
    ...layer,
    weights: layer.weights.map((w, place) => part * Math.abs(w) + errorAt(parameters[index]?.weights, place)),
  })),
});

/** Of a sum of one square for every weight, of the mean over the samples, and what the errors of the weights make of it. */
function penaltyRounding(network: DenseNetwork, relative: number, inexact: Inexactness): number {
  if (network.l2 === 0) return 0;
  const count = network.layers.reduce((sum, { weights }) => sum + weights.length, 0);
  const penalty = objectiveOf(network, 0);
  const enlarged = objectiveOf(enlargedNetwork(network, inexact), 0);
  return (grantedToSum(count) + relative) * penalty + (enlarged - penalty);
}

/** With weights as large as they may be. */
const enlargedNetwork = (network: DenseNetwork, { parameters }: Inexactness): DenseNetwork => ({
  ...network,
  layers: network.layers.map((layer, index) => ({
    ...layer,
    weights: layer.weights.map((w, place) => Math.abs(w) + errorAt(parameters[index]?.weights, place)),
  })),
});
