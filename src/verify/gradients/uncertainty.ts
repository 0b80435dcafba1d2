import type { DifferenceGradients } from '../../engine/differences.ts';
import type { ParameterValues } from '../../quantity/point.ts';
import { tolerances } from '../tolerances.ts';

/** What a difference may be off by its own account, where that is more than differences are usually held to; else 0. */
export function uncertainty(value: number, error: number, loss: number): number {
  const { relative, absolute } = tolerances.differences;
  return error <= relative * Math.abs(value) + absolute * Math.max(1, Math.abs(loss)) ? 0 : error;
}

/** The same of all differences. */
export const uncertainties = ({ weights, biases, errors, loss }: DifferenceGradients): ParameterValues => ({
  weights: weights.map((rows, layer) =>
    rows.map((row, to) =>
      row.map((value, from) => uncertainty(value, errors.weights[layer]?.[to]?.[from] ?? Number.NaN, loss)),
    ),
  ),
  biases: biases.map(
    (units, layer) =>
      units?.map((value, to) => uncertainty(value, errors.biases[layer]?.[to] ?? Number.NaN, loss)) ?? null,
  ),
});
