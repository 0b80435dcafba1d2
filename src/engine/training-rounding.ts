import type { NetworkSpec } from '../network/spec.ts';
import type { Point } from '../quantity/point.ts';
import { type DenseNetwork, denseNetwork, type LayerNumbers, parameterValues } from './dense-network.ts';
import { grantedToSum } from './granted.ts';
import { sampleRounding } from './rounding.ts';
import { samplesOf } from './samples.ts';
import { errorAt, type Inexactness, kept, keptIn, type Storage } from './storage.ts';
import { descended, type Training, type TrainingOptions } from './train.ts';

/**
 * How far rounding may carry the parameters and losses of `engineTraining` from those of another correct form that keeps
 * its numbers in that way: bounds to first order in the shapes of a training. A step adds to the error of a parameter the
 * learning rate times that of its gradient, which depends on the errors of all parameters, and what keeping the new
 * parameter changes. Throws a RangeError for a malformed point.
 */
export function trainingRounding(
  spec: NetworkSpec,
  start: Point,
  { learningRate, epochs }: TrainingOptions,
  storage: Storage,
): Training {
  const network = denseNetwork(spec, start);
  const samples = samplesOf(start);
  let inexact = keptIn(storage, network);
  const losses = Array.from({ length: epochs }, () => {
    const errors = samples.map((sample) => {
      const { loss, layers: gradients } = sampleRounding(network, sample, grantedToSum(2), inexact);
      const before = network.layers.map(copied);
      const objective = descended(network, sample, learningRate);
      inexact = stepErrors(network, { before, gradients, learningRate }, inexact);
      return loss + grantedToSum(samples.length) * Math.abs(objective);
    });
    return errors.reduce((sum, error) => sum + error) / samples.length;
  });
  return { ...parameterValues(network, inexact.parameters), losses };
}

const copied = ({ weights, biases }: LayerNumbers): LayerNumbers => ({
  weights: weights.slice(),
  biases: biases?.slice() ?? null,
});

interface Step {
  /** The parameters before it. */
  readonly before: readonly LayerNumbers[];
  /** The errors of the gradient. */
  readonly gradients: readonly LayerNumbers[];
  readonly learningRate: number;
}

/** The errors of the parameters after a step, of those before it. */
function stepErrors(
  { layers }: DenseNetwork,
  { before, gradients, learningRate }: Step,
  { storage, parameters }: Inexactness,
): Inexactness {
  const after = layers.map((layer, index): LayerNumbers => {
    const [old, gradient, errors] = [before[index], gradients[index], parameters[index]];
    const next = (numbers: Float64Array, of: keyof LayerNumbers): Float64Array =>
      numbers.map((number, place) => {
        // The step is at most the sum of the two numbers.
        const sizes = Math.abs(number) + Math.abs(errorAt(old?.[of], place));
        const moved = Math.abs(learningRate) * errorAt(gradient?.[of], place);
        const rounding = 2 * grantedToSum(1) * sizes + kept(storage, number);
        return errorAt(errors?.[of], place) + moved + rounding;
      });
    return { weights: next(layer.weights, 'weights'), biases: layer.biases && next(layer.biases, 'biases') };
  });
  return { storage, parameters: after };
}
