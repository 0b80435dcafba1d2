import type { Uniform } from '../../quantity/random.ts';
import type { Range } from './general-equation.ts';
import { resolve, type Scene, withIndex } from './scene.ts';

/** Every legal assignment of the free indices in a network, in order. */
export function legalScenes(scene: Scene, ranges: readonly Range[]): readonly Scene[] {
  const [range, ...rest] = ranges;
  if (range === undefined) return [scene];
  const [first, last] = [resolve(range.first, scene), resolve(range.last, scene)];
  const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return numbers.flatMap((number) => legalScenes(withIndex(scene, range.symbol, number), rest));
}

/** At most so many of them, drawn without repetition, the first and the last always among them. */
export function sampled<T>(all: readonly T[], most: number, next: Uniform): readonly T[] {
  if (all.length <= most) return all;
  const kept = new Set([0, all.length - 1]);
  while (kept.size < most) kept.add(Math.floor(next() * all.length));
  return all.filter((_, index) => kept.has(index));
}
