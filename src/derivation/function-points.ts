import { kinksOf } from '../expression/calculus/kinks.ts';
import { type Precise, preciseOf } from '../expression/precision.ts';
import type { Model } from '../network/model.ts';
import type { Values } from '../network/valuation.ts';
import { keyOf } from '../quantity/key.ts';
import type { Uniform } from '../quantity/random.ts';

/**
 * Random arguments of a function in [-2, 2), where it is neither flat nor straight, and one more in every region between
 * its kinks in which none of them lies: each case of a formula has its turn.
 */
export function functionPoints(model: Model, next: Uniform, count: number): readonly Values<Precise>[] {
  const drawn = Array.from({ length: count }, () => model.given.map(() => 4 * next() - 2));
  const points =
    count === 0 ? [] : [...drawn, ...unvisited(model, drawn, next).map((argument) => [argument])];
  return points.map(
    (point) => new Map(model.given.map((quantity, index) => [keyOf(quantity), preciseOf(point[index] ?? 0)])),
  );
}

/** One argument in each region that is left; none for functions of several arguments. */
function unvisited(
  { pool, given, definitions }: Model,
  drawn: readonly (readonly number[])[],
  next: Uniform,
): readonly number[] {
  const [by, ...others] = given;
  if (by === undefined || others.length > 0) return [];
  const found = definitions.flatMap(({ value }) => kinksOf(pool, value, by).map(({ at }) => at.toNumber()));
  const kinks = [...new Set(found)].toSorted((one, other) => one - other);
  return [...kinks, undefined].flatMap((above, index) => {
    const high = above ?? (kinks.at(-1) ?? 0) + 2;
    const low = index === 0 ? high - 2 : (kinks[index - 1] ?? 0);
    const isVisited = drawn.some(
      ([argument = 0]) => (index === 0 || argument > low) && (above === undefined || argument < high),
    );
    return isVisited ? [] : [low + (high - low) * (0.25 + next() / 2)];
  });
}
