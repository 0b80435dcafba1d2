import type { Point } from '../quantity/point.ts';
import { randomPoints, type Uniform } from '../quantity/random.ts';
import { biasCount } from './parameters.ts';
import { pointShapeOf } from './point-values.ts';
import { layerSizes, type NetworkSpec } from './spec.ts';

/** A point drawn by a seed, with so many places in every number; targets that are probabilities add up to 1. */
export function drawnPoint(spec: NetworkSpec, seed: number, places: number): Point {
  const [drawn] = randomPoints(pointShapeOf(spec), { seed, count: 1 });
  if (drawn === undefined) throw new Error('one point is drawn');
  const short = (numbers: readonly number[]): readonly number[] =>
    numbers.map((number) => rounded(number, places));
  return {
    weights: drawn.weights.map((rows) => rows.map(short)),
    biases: drawn.biases.map((biases) => biases && short(biases)),
    inputs: drawn.inputs.map(short),
    targets: drawn.targets.map((row) => (spec.loss === 'cross-entropy' ? oneHot(row) : short(row))),
  };
}

/** Never −0. */
const rounded = (number: number, places: number): number => Number(number.toFixed(places)) || 0;

/** The most probable class alone. */
function oneHot(row: readonly number[]): readonly number[] {
  const largest = row.indexOf(Math.max(...row));
  return row.map((_, index) => (index === largest ? 1 : 0));
}

/** Numbers with which products stay short. */
const halves = [0.5, 1, 2, -0.5, -1, 1.5] as const;
const offsets = [0.5, -0.5, 1, -1] as const;

/** A point made of few small halves; targets are 0. */
export function shortPoint(spec: NetworkSpec, next: Uniform): Point {
  const sizes = layerSizes(spec);
  return {
    weights: spec.layers.map(({ units }, index) =>
      times(units, () => times(sizes[index] ?? 0, () => oneOf(halves, next))),
    ),
    biases: spec.layers.map((layer) => {
      const count = biasCount(layer);
      return count === 0 ? null : times(count, () => oneOf(offsets, next));
    }),
    inputs: [times(spec.inputs, () => oneOf(halves, next))],
    targets: [times(sizes.at(-1) ?? 0, () => 0)],
  };
}

function oneOf(numbers: readonly number[], next: Uniform): number {
  return numbers[Math.floor(next() * numbers.length)] ?? 1;
}

const times = <T>(length: number, make: () => T): readonly T[] => Array.from({ length }, make);
