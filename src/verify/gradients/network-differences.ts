import { differenceGradients } from '../../engine/differences.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { Gradients, Point } from '../../quantity/point.ts';
import type { ComparedPoints } from '../points.ts';
import { differences } from '../tolerances.ts';
import type { Testimony } from '../witness.ts';
import { againstDifferences, type DifferenceTask, differencesFor } from './difference-comparison.ts';
import { directionsFor } from './directions.ts';
import type { Examined } from './failures.ts';
import { networkKinks } from './network-kinks.ts';
import type { Remark } from './remark.ts';
import { remarksOn } from './remarks.ts';

export interface DifferenceOptions {
  readonly seed?: number;
  readonly tolerance?: number | undefined;
  readonly directions?: number;
}

/** The engine held against differences, and what is worth knowing about the points. */
export interface NetworkDifferences {
  readonly examined: Examined;
  readonly remarks: readonly Remark[];
  /** Differences by every parameter at one of the points. */
  at(point: Point): Gradients;
}

export function networkDifferences(
  spec: NetworkSpec,
  engine: Testimony<Gradients>,
  compared: ComparedPoints,
  { seed = 1, tolerance, directions }: DifferenceOptions,
): NetworkDifferences {
  const kinks = networkKinks(spec);
  const mode = differences(tolerance);
  const task: DifferenceTask = {
    ...compared,
    spec,
    seed,
    kinks,
    mode,
    directions: directionsFor(spec, directions),
  };
  const difference = differencesFor(task);
  return {
    examined: againstDifferences(engine, difference, task, { isLeft: false }),
    remarks: remarksOn({ ...task, engine: engine.gradients, difference: difference?.gradients }),
    at: (point) => {
      const known = difference?.gradients[compared.points.indexOf(point)];
      const { errors: _, ...gradients } = known ?? differenceGradients(spec, point, kinks);
      return gradients;
    },
  };
}
