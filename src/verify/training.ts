import { engineTraining, type Training, type TrainingOptions } from '../engine/train.ts';
import type { NetworkSpec } from '../network/spec.ts';
import type { Gradients, Point } from '../quantity/point.ts';
import type { Testimony } from './witness.ts';
import type { TrainingWitness } from './witnesses/generated.ts';

const epochs = 2;
/** A power of two, so that halving it often changes no other digit of a step. */
const boldest = 0.5;
const faintest = 2 ** -500;

/** What comes of training, as code and engine have it: parameters in place of gradients, and the mean loss of all epochs. */
export interface TrainingTestimonies {
  readonly code: Testimony;
  readonly engine: Testimony;
}

/**
 * Trains from every point on, on its samples and those of the next one, so that every step but the first starts from
 * parameters that a step has made.
 */
export function trainingTestimonies(
  spec: NetworkSpec,
  witness: TrainingWitness,
  points: readonly Point[],
): TrainingTestimonies {
  const trained = points.map((point, index) => {
    const start = withSamplesOf(point, points[index + 1] ?? points[0] ?? point);
    const { training, options } = tamed(spec, start);
    return { engine: outcomeOf(training), code: outcomeOf(witness.train(start, options)) };
  });
  return {
    code: { id: `${witness.id}-train`, gradients: trained.map(({ code }) => code) },
    engine: { id: 'engine-train', gradients: trained.map(({ engine }) => engine) },
  };
}

const withSamplesOf = (point: Point, other: Point): Point => ({
  ...point,
  inputs: [...point.inputs, ...other.inputs],
  targets: [...point.targets, ...other.targets],
});

/**
 * The engine's training at the largest of some learning rates that does not run away to infinity, as networks without
 * saturating units do after a step that is too large. Where all do, what it says is not finite, and no comparison passes.
 */
function tamed(
  spec: NetworkSpec,
  start: Point,
  learningRate = boldest,
): { readonly training: Training; readonly options: TrainingOptions } {
  const options = { learningRate, epochs };
  const training = engineTraining(spec, start, options);
  return staysFinite(training) || learningRate < faintest
    ? { training, options }
    : tamed(spec, start, learningRate / 1024);
}

const staysFinite = ({ weights, biases, losses }: Training): boolean =>
  [weights, biases, losses].flat(3).every((number) => number === null || Number.isFinite(number));

const outcomeOf = ({ weights, biases, losses }: Training): Gradients => ({
  weights,
  biases,
  loss: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
});
