import { isExact as isExactNetwork } from '../engine/exact.ts';
import type { Storage } from '../engine/storage.ts';
import { engineTraining, type Training, type TrainingOptions } from '../engine/train.ts';
import { trainingRounding } from '../engine/training-rounding.ts';
import type { NetworkSpec } from '../network/spec.ts';
import type { Gradients, Point } from '../quantity/point.ts';
import type { Testimony } from './witness.ts';
import type { TrainingWitness } from './witnesses/generated.ts';

const epochs = 2;
/** A power of two, so that halving it often changes no other digit of a step. */
const boldest = 0.5;
const faintest = 2 ** -500;

/** Ways to train, with another one from point to point. */
const ways: readonly Pick<TrainingOptions, 'batch' | 'optimiser'>[] = [
  {},
  { batch: 2, optimiser: { kind: 'momentum', momentum: 0.9 } },
  { batch: 2, optimiser: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } },
  { batch: 2 },
];

/**
 * How to train from the point in this place on. Where bits need not agree every point has plain descent: with Adam a
 * slope near 0 is divided by its own size, and there is no bound for what rounding makes of that.
 */
const wayAt = (place: number, isBitwise: boolean): (typeof ways)[number] =>
  (isBitwise ? ways[place % ways.length] : undefined) ?? {};

/** What comes of training, as code and engine have it: parameters in place of gradients, and the mean loss of all epochs. */
export interface TrainingTestimonies {
  readonly code: Testimony;
  readonly engine: Testimony;
  /** How far they may lie apart for what keeping numbers changes; missing where they are kept as they are. */
  readonly rounding?: readonly Gradients[];
}

/** How the code keeps its numbers, and whether they are to be the engine's bit by bit. */
export interface CodeNumbers {
  readonly storage: Storage;
  readonly isBitwise: boolean;
}

/**
 * Trains from every point on, on its samples and those of the next one, so that every step but the first starts from
 * parameters that a step has made; online, with momentum, by Adam, in batches, and so on from point to point.
 */
export function trainingTestimonies(
  spec: NetworkSpec,
  witness: TrainingWitness,
  points: readonly Point[],
  { storage, isBitwise }: CodeNumbers,
): TrainingTestimonies {
  const isExact = storage.relative === 0 && isExactNetwork(spec);
  const trained = points.map((point, index) => {
    const start = withSamplesOf(point, points[index + 1] ?? points[0] ?? point);
    const { training, options } = tamed(spec, start, { isExact, way: wayAt(index, isBitwise) });
    return {
      engine: outcomeOf(training),
      code: outcomeOf(witness.train(start, options)),
      rounding: storage.relative === 0 ? [] : [outcomeOf(trainingRounding(spec, start, options, storage))],
    };
  });
  const rounding = trained.flatMap((each) => each.rounding);
  return {
    code: { id: `${witness.id}-train`, gradients: trained.map(({ code }) => code) },
    engine: { id: 'engine-train', gradients: trained.map(({ engine }) => engine) },
    ...(rounding.length > 0 && { rounding }),
  };
}

const withSamplesOf = (point: Point, other: Point): Point => ({
  ...point,
  inputs: [...point.inputs, ...other.inputs],
  targets: [...point.targets, ...other.targets],
});

/**
 * The engine's training at the largest of some learning rates that does not run away to infinity, as networks without
 * saturating units do after a step that is too large, nor carries what is close far apart, as steps to and fro over steep
 * ground do: where bits need not agree, rounding would be enlarged alike, and so it is among numbers so large that nothing
 * is left of a formula but which way it is rounded. Where all do, what it says is not finite, and no comparison passes.
 */
function tamed(
  spec: NetworkSpec,
  start: Point,
  how: { readonly isExact: boolean; readonly way: (typeof ways)[number] },
  learningRate = boldest,
): { readonly training: Training; readonly options: TrainingOptions } {
  const { isExact, way } = how;
  const options = { learningRate, epochs, ...way };
  const training = engineTraining(spec, start, options);
  const isCalm =
    staysWithin(training, isExact ? Number.MAX_VALUE : farthest * sizeOf(start)) &&
    (isExact || isNear(training, engineTraining(spec, nudged(start), options)));
  return isCalm || learningRate < faintest
    ? { training, options }
    : tamed(spec, start, how, learningRate / 1024);
}

const numbersOf = ({ weights, biases, losses }: Training): readonly (number | null)[] =>
  [weights, biases, losses].flat(3);

/** How many times larger than the parameters it starts from, or than 1, the numbers of a calm training may become. */
const farthest = 1e6;

const sizeOf = ({ weights, biases }: Point): number =>
  [weights, biases].flat(3).reduce<number>((most, number) => Math.max(most, Math.abs(number ?? 0)), 1);

const staysWithin = (training: Training, most: number): boolean =>
  numbersOf(training).every((number) => number === null || Math.abs(number) <= most);

/** So small a part that what comes of it is of first order. */
const nudge = 2 ** -30;

/** With weights that are a little larger. */
const nudged = (point: Point): Point => ({
  ...point,
  weights: point.weights.map((rows) => rows.map((row) => row.map((weight) => weight * (1 + nudge)))),
});

/** How much farther than they were two trainings may come apart, as parts of the larger number or of 1. */
const growth = 1000;

function isNear(training: Training, other: Training): boolean {
  const others = numbersOf(other);
  return numbersOf(training).every((number, index) => {
    const beside = others[index] ?? Number.NaN;
    const size = Math.max(1, Math.abs(number ?? 0), Math.abs(beside));
    return number === null || Math.abs(number - beside) <= growth * nudge * size;
  });
}

const outcomeOf = ({ weights, biases, losses }: Training): Gradients => ({
  weights,
  biases,
  loss: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
});
