import { kinkSpread } from '../../engine/differences/kink-spread.ts';
import { gradientRounding } from '../../engine/rounding.ts';
import type { Point } from '../../quantity/point.ts';
import type { Claimed } from '../numbers.ts';
import { relative, tolerances } from '../tolerances.ts';
import type { Testimony } from '../witness.ts';
import { againstDifferences, examined, widened } from './difference-comparison.ts';
import type { Examined } from './failures.ts';
import type { Judges } from './own.ts';

export interface GivenOptions {
  readonly id?: string;
  readonly tolerance?: number;
}

/** Somebody's gradients against the engine and against differences. What the function throws is told, and not thrown. */
export async function givenComparisons(
  gradients: (point: Point) => Claimed | Promise<Claimed>,
  judges: Judges,
  { id = 'given', tolerance = tolerances.foreign }: GivenOptions,
): Promise<readonly Examined[]> {
  try {
    const given: Claimed[] = [];
    for (const point of judges.task.points) given.push(await gradients(point));
    return judged({ id, gradients: given }, judges, tolerance);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return silence(id, message, judges);
  }
}

/** On a kink every slope between those on both sides is right, whatever the engine takes. */
function judged(
  given: Testimony,
  { task, engine, difference }: Judges,
  tolerance: number,
): readonly Examined[] {
  const { spec, points, seeds, kinks } = task;
  const spread = points.map((point) => kinkSpread(spec, point, kinks));
  const rounding = points.map((point, index) => widened(gradientRounding(spec, point), spread[index]));
  const loss = given.gradients.some((claimed) => claimed.loss !== undefined);
  const mode = relative(1, tolerance);
  return [
    examined(given, engine, { spec, mode, seeds, loss, rounding }),
    againstDifferences(given, difference, task, { isLeft: true, spread, loss }),
  ];
}

function silence(witness: string, message: string, { engine, difference }: Judges): readonly Examined[] {
  const reason = { code: 'witness-threw', witness, message } as const;
  const said = { left: witness, compared: 0, worst: null, passed: false, reason };
  const last = difference === undefined ? ('directions' as const) : ('differences' as const);
  return [
    { comparison: { ...said, right: engine.id, mode: 'relative' }, wrong: [] },
    { comparison: { ...said, right: 'difference', mode: last }, wrong: [] },
  ];
}
