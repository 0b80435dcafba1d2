/** The loss E of one sample in double precision; outputs y and targets t have one entry per output unit. */
export interface NumericLoss {
  /** E. */
  readonly value: (outputs: Float64Array, targets: Float64Array) => number;
  /** ∂E/∂y of every output, in the order of the units. */
  readonly gradient: (outputs: Float64Array, targets: Float64Array) => Float64Array;
}
