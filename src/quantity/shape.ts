/**
 * What letters may depend on: how many units there are (two-digit indices need a separator) and which layers have
 * the same activation function.
 */
export interface NetworkShape {
  /** Units per layer, the input first: `[3, 2, 2]`. */
  readonly sizes: readonly number[];
  /** Which activation function each layer with weights has: 0 for the one used first, 1 for the next, and so on. */
  readonly functions: readonly number[];
}

/** The number of the output layer; the input layer has number 0. */
export const lastLayer = (shape: NetworkShape): number => shape.sizes.length - 1;
