/**
 * What letters may depend on: how many units there are (two-digit indices need a separator) and whether one letter
 * serves all activation functions.
 */
export interface NetworkShape {
  /** Units per layer, the input first: `[3, 2, 2]`. */
  readonly sizes: readonly number[];
  /** Whether all layers share one activation function. */
  readonly oneActivation: boolean;
}

/** The number of the output layer; the input layer has number 0. */
export const lastLayer = (shape: NetworkShape): number => shape.sizes.length - 1;
