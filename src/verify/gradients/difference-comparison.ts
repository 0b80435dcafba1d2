import type { Kinks } from '../../engine/differences/kinks.ts';
import { type DifferenceGradients, differenceGradients } from '../../engine/differences.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { Gradients, ParameterValues } from '../../quantity/point.ts';
import { type Comparison, type ComparisonOptions, compare, disagreements } from '../compare.ts';
import type { ComparedPoints } from '../points.ts';
import type { DifferenceMode } from '../tolerances.ts';
import type { Testimony } from '../witness.ts';
import { directedComparison } from './directions.ts';
import type { Examined } from './failures.ts';
import { uncertainties } from './uncertainty.ts';

export interface DifferenceTask extends ComparedPoints {
  readonly spec: NetworkSpec;
  readonly kinks: Kinks;
  readonly mode: DifferenceMode;
  /** So many random directions in place of a difference by every parameter; 0 for the latter. */
  readonly directions: number;
  readonly seed: number;
}

/** Differences by every parameter at all points; `undefined` where random directions take their place. */
export function differencesFor({
  spec,
  points,
  kinks,
  directions,
}: DifferenceTask): Testimony<DifferenceGradients> | undefined {
  if (directions > 0) return undefined;
  return { id: 'difference', gradients: points.map((point) => differenceGradients(spec, point, kinks)) };
}

/** Gradients held against differences, of which the kind that there is. `spread` is what the gradients may be off by. */
export function againstDifferences(
  witness: Testimony,
  difference: Testimony<DifferenceGradients> | undefined,
  task: DifferenceTask,
  {
    isLeft,
    spread = [],
    loss = true,
  }: { readonly isLeft: boolean; readonly spread?: readonly ParameterValues[]; readonly loss?: boolean },
): Examined {
  const sides = isLeft
    ? { left: witness.id, right: 'difference' }
    : { left: 'difference', right: witness.id };
  if (difference === undefined) return directedComparison(witness, sides, task);
  const rounding = difference.gradients.map((each, point) => widened(uncertainties(each), spread[point]));
  const options = { spec: task.spec, mode: task.mode, seeds: task.seeds, rounding, loss };
  return isLeft ? examined(witness, difference, options) : examined(difference, witness, options);
}

/** A comparison with all that is wrong in it. */
export function examined(left: Testimony, right: Testimony, options: ComparisonOptions): Examined {
  const comparison: Comparison = compare(left, right, options);
  return { comparison, wrong: comparison.passed ? [] : disagreements(left, right, options) };
}

/** Errors of differences and what else may lie between; of the loss none. */
export const widened = (errors: ParameterValues, spread: ParameterValues | undefined): Gradients => ({
  loss: 'loss' in errors && typeof errors.loss === 'number' ? errors.loss : 0,
  weights: errors.weights.map((rows, layer) =>
    rows.map((row, to) => row.map((error, from) => error + (spread?.weights[layer]?.[to]?.[from] ?? 0))),
  ),
  biases: errors.biases.map(
    (units, layer) => units?.map((error, to) => error + (spread?.biases[layer]?.[to] ?? 0)) ?? null,
  ),
});
