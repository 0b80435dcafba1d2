import type { Derivation } from '../../derivation/derivation.ts';
import { derive } from '../../derivation/derive.ts';
import { drawnPoint, shortPoint } from '../../network/drawn-points.ts';
import type { ActivationSpec, NetworkSpec } from '../../network/spec.ts';
import type { Point } from '../../quantity/point.ts';
import { uniform } from '../../quantity/random.ts';
import { type Numbers, numbersAt } from './numbers.ts';

/** Where the numbers of an example come from when nobody gives them. */
export const pointChoices = ['random', 'short'] as const;
export type PointChoice = (typeof pointChoices)[number];

interface ChoiceOptions {
  readonly seed: number;
  /** With which a step of training is to have short results too. */
  readonly learningRate: number;
}

/**
 * The numbers of an example. `random` draws them with two places each. `short` looks for numbers with which every
 * quantity, gradient and updated parameter is a short decimal; only linear and piecewise linear networks with squared
 * errors have such, others get numbers of one place. The same seed gives the same numbers.
 */
export function chosenPoint(choice: PointChoice, spec: NetworkSpec, options: ChoiceOptions): Point {
  if (choice === 'random') return drawnPoint(spec, options.seed, 2);
  return hasShortNumbers(spec) ? shortestPoint(spec, options) : drawnPoint(spec, options.seed, 1);
}

const straight: readonly ActivationSpec[] = ['linear', 'relu', 'leaky-relu'];
const squares: readonly NetworkSpec['loss'][] = ['half-squared-error', 'squared-error', 'mean-squared-error'];

const hasShortNumbers = ({ layers, loss }: NetworkSpec): boolean =>
  squares.includes(loss) && layers.every(({ activation }) => straight.includes(activation));

/** How much is tried for short numbers, in equations worked out. */
const effort = 10_000;

/** Signs of a number that is short enough to look no further. */
const shortEnough = 5;

function shortestPoint(spec: NetworkSpec, { seed, learningRate }: ChoiceOptions): Point {
  const derivation = derive(spec, { trained: 'all' });
  const tries = Math.max(1, Math.floor(effort / derivation.equations.length));
  const at = (point: Point): Numbers =>
    numbersAt(derivation, { point, learningRate, digits: 30, rounding: 'display' });
  const next = uniform(seed);
  let best: { readonly point: Point; readonly length: number } | undefined;
  for (let tried = 0; tried < tries; tried += 1) {
    const start = shortPoint(spec, next);
    const point = withErrors(start, at(start), derivation, tried);
    const length = lengthAt(at(point), derivation);
    if (best === undefined || length < best.length) best = { point, length };
    if (best.length <= shortEnough) break;
  }
  if (best === undefined) throw new Error('at least one point is tried');
  return best.point;
}

/** Targets so far from the outputs that the differences are short; a mean over k outputs needs multiples of k. */
function withErrors(point: Point, numbers: Numbers, { network }: Derivation, tried: number): Point {
  const { predictions, spec } = network;
  const unit = spec.loss === 'mean-squared-error' ? predictions.length : 1;
  const row = predictions.map(({ quantity }, index) => {
    const output = Number(numbers.printedOf(quantity)?.digits ?? 0);
    return output - unit * ((tried + index) % 2 === 0 ? 1 : -1);
  });
  return { ...point, targets: [row] };
}

/** Signs of the longest number; a network that is dead or stands at a kink is worse than any long number. */
function lengthAt(numbers: Numbers, derivation: Derivation): number {
  const { layers } = derivation.network;
  const values = derivation.equations.flatMap((equation) => {
    const value = numbers.valueOf(equation);
    return value === undefined ? [] : [{ equation, value }];
  });
  const gradients = values.filter(({ equation: { members } }) => members[0]?.kind === 'partial');
  const dead = gradients.filter(({ value }) => value.digits === '0').length;
  const atKink = layers.some(({ preactivations }) =>
    preactivations.some(({ quantity }) => numbers.printedOf(quantity)?.digits === '0'),
  );
  const longest = Math.max(...values.map(({ value }) => value.digits.replace('-', '').length));
  return longest + (atKink ? 1000 : 0) + (2 * dead > gradients.length ? 1000 : 0);
}
