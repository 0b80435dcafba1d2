/** An elementwise activation function in double precision. */
export interface NumericActivation {
  /** a = f(z). */
  readonly value: (z: number) => number;
  /** f′(z), of the preactivation z and its activation a = f(z). */
  readonly derivative: (z: number, a: number) => number;
  /** The numbers that `derivative` subtracts, of whose rounding it keeps an error of some ε; 0 for an exact one. */
  readonly derivativeRounding: (a: number) => number;
}
