import type { Point } from '../quantity/point.ts';

/** What one sample feeds in and what it should give. */
export interface Sample {
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
}

/** The samples of a point, in its order. */
export const samplesOf = ({ inputs, targets }: Point): readonly Sample[] =>
  inputs.map((sample, index) => ({
    inputs: Float64Array.from(sample),
    targets: Float64Array.from(targets[index] ?? []),
  }));
