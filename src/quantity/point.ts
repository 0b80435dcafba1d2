/**
 * Numbers for a network: the point at which gradients are compared.
 *
 * Shapes: `weights[layer][to][from]`, `biases[layer][to]` or `null` for a layer without biases,
 * `inputs[sample][i]`, `targets[sample][k]`; all counted from 0.
 */
export interface Point extends ParameterValues {
  readonly inputs: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
}

/** A number for every parameter; also the shape in which gradients are given. */
export interface ParameterValues {
  readonly weights: readonly (readonly (readonly number[])[])[];
  readonly biases: readonly (readonly number[] | null)[];
}

/** The loss E and its derivative by every parameter, each the mean over the samples of a point. */
export interface Gradients extends ParameterValues {
  readonly loss: number;
}
