import type { Point } from '../../src/quantity/point.ts';
import { randomPoints } from '../../src/quantity/random.ts';

/** The first of the random points of a seed. */
export function randomPoint(sizes: readonly number[], biases: readonly boolean[], seed: number): Point {
  const [point] = randomPoints(sizes, biases, { seed, count: 1 });
  if (point === undefined) throw new Error('one point expected');
  return point;
}
