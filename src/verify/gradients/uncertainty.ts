import type { DifferenceGradients } from '../../engine/differences.ts';
import type { ParameterValues } from '../../quantity/point.ts';
import { tolerances } from '../tolerances.ts';

/**
 * What a difference may be off by its own account, where that is more than it is held to beside a loss of 1 or less; else
 * 0. Of a large loss rounding takes so much that a difference may say little of a small gradient.
 */
export function uncertainty(value: number, error: number): number {
  const { relative, absolute } = tolerances.differences;
  return error <= relative * Math.abs(value) + absolute ? 0 : error;
}

/** The same of all differences. */
export const uncertainties = ({ weights, biases, errors }: DifferenceGradients): ParameterValues => ({
  weights: weights.map((rows, layer) =>
    rows.map((row, to) =>
      row.map((value, from) => uncertainty(value, errors.weights[layer]?.[to]?.[from] ?? Number.NaN)),
    ),
  ),
  biases: biases.map(
    (units, layer) =>
      units?.map((value, to) => uncertainty(value, errors.biases[layer]?.[to] ?? Number.NaN)) ?? null,
  ),
});
