import type { Sizes } from '../contestant.ts';

/** Parameters as most libraries keep them: `weights[layer][to][from]` and `biases[layer][to]`, counted from 0. */
export interface Layered {
  readonly weights: readonly (readonly ArrayLike<number>[])[];
  readonly biases: readonly ArrayLike<number>[];
}

/** From one row, first all weights, then all biases. */
export function layered(sizes: Sizes, numbers: Float64Array): Layered {
  let at = 0;
  const taken = (length: number): Float64Array => {
    at += length;
    return numbers.subarray(at - length, at);
  };
  const units = sizes.slice(1);
  return {
    weights: units.map((count, layer) => Array.from({ length: count }, () => taken(sizes[layer] ?? 0))),
    biases: units.map(taken),
  };
}

/** All in one row. */
export const flat = ({ weights, biases }: Layered): readonly number[] => [
  ...weights.flatMap((units) => units.flatMap((row) => Array.from(row))),
  ...biases.flatMap((row) => Array.from(row)),
];
