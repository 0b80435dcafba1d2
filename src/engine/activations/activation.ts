/** An activation function in double precision. */
export type NumericActivation = ElementwiseActivation | VectorActivation;

/** One that makes of every unit's preactivation that unit's activation. */
export interface ElementwiseActivation {
  readonly kind: 'elementwise';
  /** a = f(z). */
  readonly value: (z: number) => number;
  /** f′(z), of the preactivation z and its activation a = f(z). */
  readonly derivative: (z: number, a: number) => number;
  /** How far rounding may carry `value` and `derivative`, for an exact z. */
  readonly rounding: (z: number, a: number) => ActivationRounding;
}

/** Absolute errors, 0 or more. */
export interface ActivationRounding {
  readonly value: number;
  readonly derivative: number;
}

/** One whose every activation depends on all preactivations of the layer. */
export interface VectorActivation {
  readonly kind: 'vector';
  /** The activations of the layer. */
  readonly value: (preactivations: Float64Array) => Float64Array;
  /** ∂E/∂z of every unit, of the activations and `upstream`, which is ∂E/∂a. */
  readonly delta: (activations: Float64Array, upstream: Float64Array) => Float64Array;
  /** To first order, the errors of the activations, of those of the preactivations and rounding. */
  readonly valueErrors: (
    preactivations: Float64Array,
    activations: Float64Array,
    errors: Float64Array,
  ) => Float64Array;
  /** To first order, the errors of `delta`, of those of the activations and of `upstream`, and rounding. */
  readonly deltaErrors: (activations: Bounded, upstream: Bounded) => Float64Array;
}

/** A number for every unit of a layer, and how far it may be off. */
export interface Bounded {
  readonly values: Float64Array;
  readonly errors: Float64Array;
}
