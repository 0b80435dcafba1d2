import { pointShapeOf } from '../../src/network/point-values.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import type { Point } from '../../src/quantity/point.ts';
import { randomPoints } from '../../src/quantity/random.ts';

/** The first of the random points of a seed. */
export function randomPoint(spec: NetworkSpec, seed: number): Point {
  const [point] = randomPoints(pointShapeOf(spec), { seed, count: 1 });
  if (point === undefined) throw new Error('one point expected');
  return point;
}
