import type { NetworkSpec } from '../network/spec.ts';
import type { ParameterValues, Point } from '../quantity/point.ts';
import { at } from './at.ts';
import { sampleGradients } from './backward.ts';
import { type DenseNetwork, denseNetwork, type LayerNumbers, parameterValues } from './dense-network.ts';
import { type Mover, moverOf, type Optimiser } from './optimisers.ts';
import { objectiveGradients, objectiveOf } from './penalty.ts';
import { type Sample, samplesOf } from './samples.ts';
import { validatePoint } from './validate.ts';

export interface TrainingOptions {
  readonly learningRate: number;
  /** How often all samples are shown; a whole number, 0 or more. */
  readonly epochs: number;
  /** After how many samples a step is made, with the mean of their gradients; 1 unless told otherwise. */
  readonly batch?: number;
  /** Plain gradient descent unless told otherwise. */
  readonly optimiser?: Optimiser;
}

/** The parameters after training. */
export interface Training extends ParameterValues {
  /** Per epoch the mean of J over the samples, each taken just before the step that its sample caused. */
  readonly losses: readonly number[];
}

/**
 * Training from the parameters of the point: the samples in their order, and after each batch one step along the mean
 * of ∂J/∂w over its samples, J being the E of one sample and the whole penalty. Throws a RangeError for a malformed
 * point, a learning rate that is not finite, a number of epochs that is no count and a batch of less than one sample.
 */
export function engineTraining(spec: NetworkSpec, start: Point, options: TrainingOptions): Training {
  const { learningRate, epochs, batch = 1, optimiser = { kind: 'sgd' } } = options;
  validatePoint(spec, start);
  if (!Number.isFinite(learningRate))
    throw new RangeError(`learningRate is ${learningRate}, a finite number expected`);
  if (!Number.isInteger(epochs) || epochs < 0)
    throw new RangeError(`epochs is ${epochs}, 0 or more expected`);
  if (!Number.isInteger(batch) || batch < 1) throw new RangeError(`batch is ${batch}, 1 or more expected`);
  const network = denseNetwork(spec, start);
  const batches = inBatches(samplesOf(start), batch);
  const move = moverOf(optimiser, learningRate);
  const losses = Array.from({ length: epochs }, () => trainEpoch(network, batches, move));
  return { ...parameterValues(network, network.layers), losses };
}

const inBatches = (samples: readonly Sample[], size: number): readonly (readonly Sample[])[] =>
  Array.from({ length: Math.ceil(samples.length / size) }, (_, batch) =>
    samples.slice(batch * size, (batch + 1) * size),
  );

/** Changes the network's parameters in place and returns the mean loss of the epoch. */
function trainEpoch(network: DenseNetwork, batches: readonly (readonly Sample[])[], move: Mover): number {
  const losses = batches.flatMap((batch) => {
    const each = batch.map((sample) => objectiveWithGradients(network, sample));
    move(network.layers, meanOf(each.map(({ gradients }) => gradients)));
    return each.map(({ objective }) => objective);
  });
  return losses.reduce((sum, loss) => sum + loss) / losses.length;
}

/** Makes one step of plain gradient descent, which changes the network's parameters in place, and returns J of the sample before it. */
export function descended(network: DenseNetwork, sample: Sample, learningRate: number): number {
  const { objective, gradients } = objectiveWithGradients(network, sample);
  moverOf({ kind: 'sgd' }, learningRate)(network.layers, gradients);
  return objective;
}

interface Objective {
  readonly objective: number;
  readonly gradients: readonly LayerNumbers[];
}

function objectiveWithGradients(network: DenseNetwork, sample: Sample): Objective {
  const { loss, layers } = sampleGradients(network, sample);
  return { objective: objectiveOf(network, loss), gradients: objectiveGradients(network, layers) };
}

/** The sum from the first sample to the last, divided once. */
const meanOf = (samples: readonly (readonly LayerNumbers[])[]): readonly LayerNumbers[] =>
  (samples[0] ?? []).map((_, layer): LayerNumbers => {
    const mean = (of: keyof LayerNumbers): Float64Array | null =>
      meanArray(samples.map((gradients) => gradients[layer]?.[of] ?? null));
    return { weights: mean('weights') ?? new Float64Array(0), biases: mean('biases') };
  });

function meanArray([first, ...others]: readonly (Float64Array | null)[]): Float64Array | null {
  if (!first) return null;
  return first.map(
    (number, index) =>
      others.reduce((sum, other) => sum + (other === null ? 0 : at(other, index)), number) /
      (others.length + 1),
  );
}
