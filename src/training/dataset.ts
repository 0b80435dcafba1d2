import { layerSizes, type NetworkSpec } from '../network/spec.ts';

/** What a network is trained on: numbers for its inputs and targets, and what they mean. */
export interface Dataset {
  /** The columns of the inputs, in the order of the network's. */
  readonly inputs: readonly string[];
  readonly targets: TargetMeaning;
  readonly samples: Samples;
}

/** What the outputs of a network are trained to say. */
export type TargetMeaning =
  /** A number for each output, of these columns. */
  | { readonly kind: 'numbers'; readonly columns: readonly string[] }
  /**
   * Which of the classes in a column: 1 for the output of the class and 0 for the others. A single output is 0 for the
   * first of two classes and 1 for the second.
   */
  | { readonly kind: 'classes'; readonly column: string; readonly classes: readonly string[] };

/** Rows of numbers, one behind the other: `inputs[row * inputCount + i]`, `targets[row * outputCount + k]`. */
export interface Samples {
  readonly count: number;
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
}

/** Numbers of inputs and outputs of a network. */
export interface Widths {
  readonly inputs: number;
  readonly outputs: number;
}

/** How many inputs and outputs a network has. */
export const widthsOf = (spec: NetworkSpec): Widths => ({
  inputs: spec.inputs,
  outputs: layerSizes(spec).at(-1) ?? 0,
});

/** The inputs and targets of one row, as views. Throws RangeError for a row that is not there. */
export function rowOf(
  { count, inputs, targets }: Samples,
  widths: Widths,
  row: number,
): { readonly input: Float64Array; readonly target: Float64Array } {
  if (!(row >= 0 && row < count)) throw new RangeError(`no row ${row}`);
  return {
    input: inputs.subarray(row * widths.inputs, (row + 1) * widths.inputs),
    target: targets.subarray(row * widths.outputs, (row + 1) * widths.outputs),
  };
}

/** Some rows of samples, in the order given. */
export function rowsOf(samples: Samples, widths: Widths, rows: readonly number[]): Samples {
  const inputs = new Float64Array(rows.length * widths.inputs);
  const targets = new Float64Array(rows.length * widths.outputs);
  rows.forEach((row, index) => {
    const { input, target } = rowOf(samples, widths, row);
    inputs.set(input, index * widths.inputs);
    targets.set(target, index * widths.outputs);
  });
  return { count: rows.length, inputs, targets };
}
