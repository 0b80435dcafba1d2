import { pointShapeOf } from '../network/point-values.ts';
import type { NetworkSpec } from '../network/spec.ts';
import type { Point } from '../quantity/point.ts';
import { type RandomPoints, randomPoints } from '../quantity/random.ts';

/** The points of a comparison, and the seed of each: `null` for one that was given. */
export interface ComparedPoints {
  readonly points: readonly Point[];
  readonly seeds: readonly (number | null)[];
}

/** Random points for a network, and after them the given one. */
export function comparedPoints(
  spec: NetworkSpec,
  random: RandomPoints,
  given: Point | undefined,
): ComparedPoints {
  const drawn = randomPoints(pointShapeOf(spec), random);
  const seeds = drawn.map(() => random.seed);
  return given === undefined
    ? { points: drawn, seeds }
    : { points: [...drawn, given], seeds: [...seeds, null] };
}
