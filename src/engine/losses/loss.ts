import type { Bounded } from '../activations/index.ts';

/** The loss E of one sample in double precision; all lists have one entry per output unit. */
export type NumericLoss = PlainLoss | FusedLoss;

/** One of the outputs y and the targets t. */
export interface PlainLoss {
  readonly kind: 'plain';
  /** E. */
  readonly value: (outputs: Float64Array, targets: Float64Array) => number;
  /** ∂E/∂y of every output, in the order of the units. */
  readonly gradient: (outputs: Float64Array, targets: Float64Array) => Float64Array;
  /** How far E and ∂E/∂y may be off, to first order, of the errors of the outputs and rounding. */
  readonly rounding: (outputs: Bounded, targets: Float64Array) => LossRounding;
}

/** A loss together with the output layer's activation function, of its preactivations z; ∂E/∂z is y − t. */
export interface FusedLoss {
  readonly kind: 'fused';
  /** E. */
  readonly value: (preactivations: Float64Array, targets: Float64Array) => number;
  /** How far E may be off, to first order, of the errors of the preactivations, of outputs y, and rounding. */
  readonly valueError: (preactivations: Bounded, outputs: Float64Array, targets: Float64Array) => number;
}

/** Absolute errors, 0 or more. */
export interface LossRounding {
  readonly value: number;
  readonly gradient: Float64Array;
}
