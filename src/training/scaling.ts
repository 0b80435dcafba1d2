import type { ParameterValues } from '../quantity/point.ts';
import type { Samples, Widths } from './dataset.ts';

/** What is taken from every input, and what it is then divided by. */
export interface Scaling {
  readonly means: readonly number[];
  /** The root of the mean squared distance from the mean; 1 for an input that never changes. */
  readonly deviations: readonly number[];
}

/** The scaling after which every input has mean 0 and standard deviation 1 over some rows, of which there is one at least. */
export function standardScaling({ count, inputs }: Samples, widths: Widths): Scaling {
  const each = (of: (input: number) => number): readonly number[] =>
    Array.from({ length: widths.inputs }, (_, input) => of(input));
  const meanOf = (value: (number: number) => number, input: number): number => {
    let sum = 0;
    for (let row = 0; row < count; row += 1) sum += value(inputs[row * widths.inputs + input] ?? 0);
    return sum / count;
  };
  const means = each((input) => meanOf((number) => number, input));
  const deviations = each((input) => {
    const mean = means[input] ?? 0;
    return Math.sqrt(meanOf((number) => (number - mean) ** 2, input)) || 1;
  });
  return { means, deviations };
}

/** Samples with their inputs scaled. */
export function scaled(samples: Samples, { means, deviations }: Scaling): Samples {
  const width = means.length;
  return {
    ...samples,
    inputs: samples.inputs.map(
      (number, place) => (number - (means[place % width] ?? 0)) / (deviations[place % width] ?? 1),
    ),
  };
}

/**
 * Parameters that do with the inputs as they are what the given ones do with scaled inputs:
 * Σ w·(x − m)/s + b = Σ (w/s)·x + (b − Σ (w/s)·m). The first layer must have a bias for each unit.
 */
export function unscaled({ weights, biases }: ParameterValues, scaling: Scaling): ParameterValues {
  const [first = [], ...otherWeights] = weights;
  const [firstBiases, ...otherBiases] = biases;
  if (firstBiases?.length !== first.length) throw new RangeError('the first layer lacks biases');
  const rows = first.map((row) => row.map((weight, from) => weight / (scaling.deviations[from] ?? 1)));
  const moved = rows.map((row, to) =>
    row.reduce((bias, weight, from) => bias - weight * (scaling.means[from] ?? 0), firstBiases[to] ?? 0),
  );
  return { weights: [rows, ...otherWeights], biases: [moved, ...otherBiases] };
}
