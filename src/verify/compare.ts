import type { NetworkSpec } from '../network/spec.ts';
import type { Gradients } from '../quantity/point.ts';
import { type Claimed, misshapen, namedNumbers } from './numbers.ts';
import type { Mode } from './tolerances.ts';
import type { Testimony } from './witness.ts';

/** Two witnesses held against each other, number by number, at all points. */
export interface Comparison {
  readonly left: string;
  readonly right: string;
  readonly mode: Mode['kind'] | 'directions';
  /** How many pairs of numbers were compared; parameters and the loss, at every point. */
  readonly compared: number;
  /** The pair that is worst; `null` when nothing was compared. */
  readonly worst: Disagreement | null;
  readonly passed: boolean;
  /** Why the comparison failed; `null` when it passed. */
  readonly reason: ComparisonFailure | null;
}

export interface Disagreement {
  /** A machine name: `w_1_1_2`, `b_1_2`, or `E` for the loss; `direction_3` of random directions. */
  readonly parameter: string;
  /** The two numbers; `null` where there is none or it is not finite. */
  readonly left: number | null;
  readonly right: number | null;
  /**
   * Their disagreement on the scale of the mode: |l − r|/max(|l|, |r|) bit by bit; the same divided by the condition,
   * after what rounding may do is taken off; |l − r|/(max(|l|, |r|) + (absolute/relative)·max(1, |E|)) for differences,
   * so that it is held to `relative`, and bit by bit's where `relative` is 0.
   * `null` where it is not finite.
   */
  readonly error: number | null;
  /** Which point, counted from 0. */
  readonly point: number;
  /** The seed of the random points; `null` for a point that was given. */
  readonly seed: number | null;
}

export type ComparisonFailure =
  | { readonly code: 'no-comparisons' }
  | { readonly code: 'shape-mismatch'; readonly witness: string; readonly place: string }
  | { readonly code: 'missing-parameter'; readonly witness: string; readonly parameter: string }
  /** NaN or infinite. */
  | { readonly code: 'not-finite'; readonly parameter: string }
  | { readonly code: 'disagreement'; readonly parameter: string }
  /** A function under test threw. */
  | { readonly code: 'witness-threw'; readonly witness: string; readonly message: string };

export interface ComparisonOptions {
  readonly spec: NetworkSpec;
  readonly mode: Mode;
  /** The seeds of the points, in their order; `null` for a point that was given. */
  readonly seeds: readonly (number | null)[];
  /** Whether the loss is compared too; true unless told otherwise. */
  readonly loss?: boolean;
  /**
   * How far the numbers may lie apart without anything being wrong, at every point: in the relative mode what rounding
   * alone may do, for differences what these may be off by their own account; nothing unless told.
   */
  readonly rounding?: readonly Gradients[];
}

/** Compares two testimonies; every number of every point has to agree. Never throws for what the witnesses said. */
export function compare(left: Testimony, right: Testimony, options: ComparisonOptions): Comparison {
  const { spec, mode } = options;
  const pairs = allPairs(left, right, options);
  const worst = pairs.reduce<Pair | undefined>(
    (worse, pair) => (worse === undefined || isWorse(pair, worse) ? pair : worse),
    undefined,
  );
  const compared = pairs.filter((pair) => pair.left !== undefined && pair.right !== undefined).length;
  const reason = failureOf(spec, left, right, worst);
  const head = { left: left.id, right: right.id, mode: mode.kind, compared };
  return {
    ...head,
    worst: worst === undefined ? null : disagreementOf(worst),
    passed: reason === null,
    reason,
  };
}

/** Every pair of numbers that do not agree, or of which one is missing, in the order of points and parameters. */
export const disagreements = (
  left: Testimony,
  right: Testimony,
  options: ComparisonOptions,
): readonly Disagreement[] =>
  allPairs(left, right, options)
    .filter(({ agrees }) => !agrees)
    .map(disagreementOf);

function allPairs(left: Testimony, right: Testimony, options: ComparisonOptions): readonly Pair[] {
  const { seeds, loss = true } = options;
  return seeds
    .flatMap((seed, point) =>
      pairsAt(options, left.gradients[point], right.gradients[point], { point, seed }),
    )
    .filter(({ parameter }) => loss || !isLossName(parameter));
}

/** E, or J where weights are penalised. */
const isLossName = (name: string): boolean => name === 'E' || name === 'J';

interface Pair {
  readonly parameter: string;
  readonly left: number | undefined;
  readonly right: number | undefined;
  readonly error: number;
  readonly agrees: boolean;
  readonly point: number;
  readonly seed: number | null;
}

function pairsAt(
  { spec, mode, rounding }: ComparisonOptions,
  left: Claimed | undefined,
  right: Claimed | undefined,
  place: Pick<Pair, 'point' | 'seed'>,
): readonly Pair[] {
  const others = namedNumbers(spec, right);
  const scale = Math.max(1, Math.abs(right?.loss ?? left?.loss ?? 0));
  const allowances = rounding && namedNumbers(spec, rounding[place.point]);
  return namedNumbers(spec, left).map(({ name, number }, index) => {
    const other = others[index]?.number;
    const allowance = allowances === undefined ? 0 : (allowances[index]?.number ?? Number.NaN);
    const judgement = judged(mode, number, other, { loss: scale, allowance });
    return { parameter: name, left: number, right: other, ...place, ...judgement };
  });
}

function judged(
  mode: Mode,
  left: number | undefined,
  right: number | undefined,
  { loss, allowance }: { readonly loss: number; readonly allowance: number },
): { readonly error: number; readonly agrees: boolean } {
  if (left === undefined || right === undefined || !Number.isFinite(left) || !Number.isFinite(right)) {
    return { error: Number.NaN, agrees: false };
  }
  const apart = Math.abs(left - right);
  const size = Math.max(Math.abs(left), Math.abs(right));
  switch (mode.kind) {
    case 'bitwise':
      return { error: ratio(apart, size), agrees: Object.is(left, right) };
    case 'relative': {
      const error = ratio(Math.max(0, apart - allowance), size * mode.condition);
      return { error, agrees: error <= mode.tolerance };
    }
    case 'differences': {
      // Without a relative part there is no scale on which the absolute one could be told.
      const floor = mode.relative === 0 ? 0 : mode.absolute / mode.relative;
      return {
        error: ratio(apart, size + floor * loss),
        agrees: apart <= mode.relative * size + mode.absolute * loss + allowance,
      };
    }
  }
}

const ratio = (apart: number, size: number): number => (apart === 0 ? 0 : apart / size);

/** What is missing before what is not finite, then what disagrees, then by the error. */
function isWorse(one: Pair, other: Pair): boolean {
  return rank(one) > rank(other) || (rank(one) === rank(other) && one.error > other.error);
}

function rank({ left, right, error, agrees }: Pair): number {
  if (left === undefined || right === undefined) return 3;
  if (Number.isNaN(error)) return 2;
  return agrees ? 0 : 1;
}

function failureOf(
  spec: NetworkSpec,
  left: Testimony,
  right: Testimony,
  worst: Pair | undefined,
): ComparisonFailure | null {
  if (worst === undefined) return { code: 'no-comparisons' };
  const { parameter } = worst;
  if (worst.left === undefined) return { code: 'missing-parameter', witness: left.id, parameter };
  if (worst.right === undefined) return { code: 'missing-parameter', witness: right.id, parameter };
  return shapeFailure(spec, left) ?? shapeFailure(spec, right) ?? judgement(worst);
}

function shapeFailure(spec: NetworkSpec, { id, gradients }: Testimony): ComparisonFailure | undefined {
  const place = gradients.map((one) => misshapen(spec, one)).find((found) => found !== undefined);
  return place === undefined ? undefined : { code: 'shape-mismatch', witness: id, place };
}

function judgement({ parameter, agrees, error }: Pair): ComparisonFailure | null {
  if (Number.isNaN(error)) return { code: 'not-finite', parameter };
  return agrees ? null : { code: 'disagreement', parameter };
}

function disagreementOf({ parameter, left, right, error, point, seed }: Pair): Disagreement {
  return { parameter, left: finite(left), right: finite(right), error: finite(error), point, seed };
}

const finite = (number: number | undefined): number | null =>
  number !== undefined && Number.isFinite(number) ? number : null;
