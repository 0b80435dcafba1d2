import type { Point } from './point.ts';

/** Draws the next number, uniform on [0, 1). */
export type Uniform = () => number;

/**
 * Reproducible uniform numbers: Mulberry32 (Tommy Ettinger, 2017, public domain), two draws of 32 bits for the 53 bits
 * of a double. Integer arithmetic alone, so that every engine gives the same numbers. Not for secrets.
 */
export function uniform(seed: number): Uniform {
  let state = seed | 0;
  const bits = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return (again ^ (again >>> 14)) >>> 0;
  };
  return () => ((bits() >>> 5) * 2 ** 26 + (bits() >>> 6)) / 2 ** 53;
}

export interface RandomPoints {
  readonly seed: number;
  readonly count: number;
  /** Samples of each point; 1 unless told otherwise. */
  readonly samples?: number;
}

/** The shapes and ranges of a network's points. */
export interface PointShape {
  /** Units per layer, the input first: `[3, 2, 2]`. */
  readonly sizes: readonly number[];
  /** How many biases each layer with weights has. */
  readonly biases: readonly number[];
  /** Whether targets lie in [0, 1) each, or are probabilities that add up to 1. */
  readonly targets: 'unit-interval' | 'distribution';
}

/**
 * Random points for a dense network. Parameters and inputs lie in [-1, 1). More points with the same seed begin with
 * the same points.
 */
export function randomPoints(
  shape: PointShape,
  { seed, count, samples = 1 }: RandomPoints,
): readonly Point[] {
  const next = uniform(seed);
  return Array.from({ length: count }, () => drawPoint(shape, samples, next));
}

function drawPoint({ sizes, biases, targets }: PointShape, samples: number, next: Uniform): Point {
  const around = (): number => 2 * next() - 1;
  const [inputs = 0, ...layers] = sizes;
  const outputs = sizes[sizes.length - 1] ?? 0;
  return {
    weights: layers.map((units, index) => times(units, () => times(sizes[index] ?? 0, around))),
    biases: layers.map((_, index) => biasesOf(biases[index] ?? 0, around)),
    inputs: times(samples, () => times(inputs, around)),
    targets: times(samples, () =>
      targets === 'distribution' ? distribution(outputs, next) : times(outputs, next),
    ),
  };
}

const biasesOf = (count: number, draw: () => number): readonly number[] | null =>
  count === 0 ? null : times(count, draw);

/** Probabilities in whole 1024ths, so that they add up to exactly 1 in every arithmetic. */
function distribution(length: number, next: Uniform): readonly number[] {
  const cuts = times(length - 1, () => Math.floor(1025 * next())).toSorted((one, other) => one - other);
  return [...cuts, 1024].map((cut, index) => (cut - (cuts[index - 1] ?? 0)) / 1024);
}

const times = <T>(length: number, make: () => T): readonly T[] => Array.from({ length }, make);
