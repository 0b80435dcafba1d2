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

/**
 * Random points for a dense network of these sizes, `[3, 2, 2]` with the input first, and with biases in the layers
 * that `biases` says, `[false, true]`. Parameters and inputs lie in [-1, 1), targets in [0, 1). More points with the
 * same seed begin with the same points.
 */
export function randomPoints(
  sizes: readonly number[],
  biases: readonly boolean[],
  { seed, count, samples = 1 }: RandomPoints,
): readonly Point[] {
  const next = uniform(seed);
  return Array.from({ length: count }, () => drawPoint(sizes, biases, samples, next));
}

function drawPoint(
  sizes: readonly number[],
  biases: readonly boolean[],
  samples: number,
  next: Uniform,
): Point {
  const around = (): number => 2 * next() - 1;
  const [inputs = 0, ...layers] = sizes;
  const outputs = sizes[sizes.length - 1] ?? 0;
  return {
    weights: layers.map((units, index) => times(units, () => times(sizes[index] ?? 0, around))),
    biases: layers.map((units, index) => (biases[index] === true ? times(units, around) : null)),
    inputs: times(samples, () => times(inputs, around)),
    targets: times(samples, () => times(outputs, next)),
  };
}

const times = <T>(length: number, make: () => T): readonly T[] => Array.from({ length }, make);
