import { type Slopes, slopesAround } from '../../engine/differences/directions.ts';
import type { Kinks } from '../../engine/differences/kinks.ts';
import { biasCount, specParameters } from '../../network/parameters.ts';
import { layerSizes, type NetworkSpec } from '../../network/spec.ts';
import type { ParameterValues } from '../../quantity/point.ts';
import { uniform } from '../../quantity/random.ts';
import type { Comparison, Disagreement } from '../compare.ts';
import { namedNumbers } from '../numbers.ts';
import type { ComparedPoints } from '../points.ts';
import type { DifferenceMode } from '../tolerances.ts';
import type { Testimony } from '../witness.ts';
import type { Examined } from './failures.ts';
import { uncertainty } from './uncertainty.ts';

/** Up to so many parameters every one has its own difference, unless directions are asked for. */
export const mostDifferences = 1000;

/** How many directions are taken in a larger network. */
export const usualDirections = 20;

/** How many random directions are compared; 0 where every parameter has its own difference. */
export const directionsFor = (spec: NetworkSpec, asked = 0): number =>
  asked > 0 || specParameters(spec).length <= mostDifferences ? asked : usualDirections;

export interface Directed extends ComparedPoints {
  readonly spec: NetworkSpec;
  readonly kinks: Kinks;
  readonly mode: DifferenceMode;
  /** How many directions at every point, and the seed that they are drawn by. */
  readonly directions: number;
  readonly seed: number;
}

/**
 * Holds gradients against the derivatives of the objective along random directions, in each of which every parameter
 * moves by 1 or −1: a wrong gradient is wrong in all of them. Of the first one at a point that disagrees the half that
 * does so is looked for, and a half of that, down to one parameter.
 */
export function directedComparison(
  witness: Testimony,
  sides: Pick<Comparison, 'left' | 'right'>,
  directed: Directed,
): Examined {
  const pairs = directed.points.flatMap((_, point) => pairsAt(witness, point, directed));
  const wrong = pairs.filter(({ agrees }) => !agrees).map(shown);
  const worst = pairs.toSorted((one, other) => rankOf(other) - rankOf(one)).at(0);
  const head = { ...sides, mode: 'directions' as const, compared: pairs.length };
  return { comparison: { ...head, worst: worst ? shown(worst) : null, ...verdict(worst) }, wrong };
}

interface Pair extends Disagreement {
  readonly agrees: boolean;
}

const shown = ({ parameter, left, right, error, point, seed }: Pair): Disagreement => ({
  parameter,
  left,
  right,
  error,
  point,
  seed,
});

/** What disagrees first, and of that what is known by its parameter. */
const rankOf = ({ agrees, error, parameter }: Pair): number => {
  const size = error === null ? 1 : Math.min(1, error);
  return agrees ? size : parameter.startsWith('direction') ? 2 + size : 4 + size;
};

function verdict(worst: Pair | undefined): Pick<Comparison, 'passed' | 'reason'> {
  if (worst === undefined) return { passed: false, reason: { code: 'no-comparisons' } };
  if (worst.agrees) return { passed: true, reason: null };
  const code = worst.error === null ? 'not-finite' : 'disagreement';
  return { passed: false, reason: { code, parameter: worst.parameter } };
}

function pairsAt({ gradients }: Testimony, point: number, directed: Directed): readonly Pair[] {
  const { spec, points, seeds, kinks, directions, seed } = directed;
  const place = points[point];
  if (place === undefined) return [];
  const numbers = namedNumbers(spec, gradients[point]).slice(1);
  const held: Held = { ...directed, numbers, slopes: slopesAround(spec, place, kinks) };
  const next = uniform(seed + 7919 * (point + 1));
  const ways = Array.from({ length: directions }, (_, index): Way => {
    const signs = numbers.map(() => (next() < 0.5 ? -1 : 1));
    const verdict = judged(held, signs, { from: 0, to: signs.length });
    return { signs, verdict, name: `direction_${index + 1}` };
  });
  const first = ways.find(({ verdict }) => !verdict.agrees);
  return ways.map((way) => ({
    ...(way === first ? located(held, way) : { ...way.verdict, parameter: way.name }),
    point,
    seed: seeds[point] ?? null,
  }));
}

/** One direction, and how gradients and differences agree along it. */
interface Way {
  readonly signs: readonly number[];
  readonly verdict: Judged;
  readonly name: string;
}

interface Held extends Pick<Directed, 'spec' | 'mode'> {
  readonly numbers: ReturnType<typeof namedNumbers>;
  readonly slopes: Slopes;
}

/** The parameters of a part of a direction, in their order. */
interface Part {
  readonly from: number;
  readonly to: number;
}

type Judged = Pick<Pair, 'left' | 'right' | 'error' | 'agrees'>;

/** What gradients and differences say of the derivative along a part of a direction. */
function judged({ spec, mode, numbers, slopes }: Held, signs: readonly number[], { from, to }: Part): Judged {
  const way = signs.map((sign, index) => (index >= from && index < to ? sign : 0));
  const left = way.reduce(
    (sum, sign, index) => (sign === 0 ? sum : sum + sign * (numbers[index]?.number ?? Number.NaN)),
    0,
  );
  const { value, error } = slopes.along(shaped(spec, way));
  const [apart, size] = [Math.abs(left - value), Math.max(Math.abs(left), Math.abs(value))];
  const scale = Math.max(1, Math.abs(slopes.objective));
  const floor = mode.relative === 0 ? 0 : (mode.absolute / mode.relative) * scale;
  return {
    left: finite(left),
    right: finite(value),
    error: finite(apart === 0 ? 0 : apart / (size + floor)),
    agrees: apart <= mode.relative * size + mode.absolute * scale + uncertainty(value, error),
  };
}

/** The parameter that makes a direction disagree; the direction where it is no single one. */
function located(
  held: Held,
  { signs, verdict: whole, name: direction }: Way,
): Judged & { readonly parameter: string } {
  let [part, found]: [Part, Judged] = [{ from: 0, to: signs.length }, whole];
  while (part.to - part.from > 1) {
    const middle = Math.floor((part.from + part.to) / 2);
    const halves = [
      { from: part.from, to: middle },
      { from: middle, to: part.to },
    ];
    const wrong = halves
      .map((half) => ({ half, verdict: judged(held, signs, half) }))
      .find(({ verdict }) => !verdict.agrees);
    if (wrong === undefined) return { ...found, parameter: direction };
    [part, found] = [wrong.half, wrong.verdict];
  }
  const sign = signs[part.from] ?? 1;
  const own = { left: signed(found.left, sign), right: signed(found.right, sign) };
  return { ...found, ...own, parameter: held.numbers[part.from]?.name ?? direction };
}

const signed = (number: number | null, sign: number): number | null =>
  number === null ? null : sign * number;

const finite = (number: number): number | null => (Number.isFinite(number) ? number : null);

/** Numbers for all parameters in their order, in the shapes of a point. */
function shaped(spec: NetworkSpec, numbers: readonly number[]): ParameterValues {
  const sizes = layerSizes(spec);
  let before = 0;
  const take = (count: number): readonly number[] => numbers.slice(before, (before += count));
  const layers = spec.layers.map((layer, index) => ({
    weights: Array.from({ length: layer.units }, () => take(sizes[index] ?? 0)),
    biases: biasCount(layer) === 0 ? null : take(biasCount(layer)),
  }));
  return { weights: layers.map(({ weights }) => weights), biases: layers.map(({ biases }) => biases) };
}
