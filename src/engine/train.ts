import type { NetworkSpec } from '../network/spec.ts';
import type { ParameterValues, Point } from '../quantity/point.ts';
import { at } from './at.ts';
import { sampleGradients } from './backward.ts';
import { type DenseNetwork, denseNetwork, parameterValues } from './dense-network.ts';
import { objectiveGradients, objectiveOf } from './penalty.ts';
import { type Sample, samplesOf } from './samples.ts';
import { validatePoint } from './validate.ts';

export interface TrainingOptions {
  readonly learningRate: number;
  /** How often all samples are shown; a whole number, 0 or more. */
  readonly epochs: number;
}

/** The parameters after training. */
export interface Training extends ParameterValues {
  /** Per epoch the mean of J over the samples, each taken just before the step that its sample caused. */
  readonly losses: readonly number[];
}

/**
 * Online gradient descent from the parameters of the point: the samples in their order, and after each one a step
 * w ← w − η·∂J/∂w of every parameter, J being its own E and the whole penalty. Throws a RangeError for a malformed point, a learning rate that is not finite and
 * a number of epochs that is no count.
 */
export function engineTraining(spec: NetworkSpec, start: Point, options: TrainingOptions): Training {
  const { learningRate, epochs } = options;
  validatePoint(spec, start);
  if (!Number.isFinite(learningRate))
    throw new RangeError(`learningRate is ${learningRate}, a finite number expected`);
  if (!Number.isInteger(epochs) || epochs < 0)
    throw new RangeError(`epochs is ${epochs}, 0 or more expected`);
  const network = denseNetwork(spec, start);
  const samples = samplesOf(start);
  const losses = Array.from({ length: epochs }, () => trainEpoch(network, samples, learningRate));
  return { ...parameterValues(network, network.layers), losses };
}

/** Changes the network's parameters in place and returns the mean loss of the epoch. */
function trainEpoch(network: DenseNetwork, samples: readonly Sample[], learningRate: number): number {
  const losses = samples.map((sample) => descended(network, sample, learningRate));
  return losses.reduce((sum, loss) => sum + loss) / samples.length;
}

/** Makes one step, which changes the network's parameters in place, and returns J of the sample before it. */
export function descended(network: DenseNetwork, sample: Sample, learningRate: number): number {
  const { loss, layers } = sampleGradients(network, sample);
  const objective = objectiveOf(network, loss);
  const gradients = objectiveGradients(network, layers);
  network.layers.forEach(({ weights, biases }, index) => {
    descend(weights, gradients[index]?.weights, learningRate);
    if (biases !== null) descend(biases, gradients[index]?.biases, learningRate);
  });
  return objective;
}

function descend(
  parameters: Float64Array,
  gradient: Float64Array | null | undefined,
  learningRate: number,
): void {
  if (!gradient) throw new RangeError('a layer has parameters without a gradient');
  parameters.forEach((parameter, index) => {
    parameters[index] = parameter - learningRate * at(gradient, index);
  });
}
