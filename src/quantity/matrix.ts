import { shifted } from './bind.ts';
import { at, type Extent, type GeneralQuantity, type Index, samples, units } from './index.ts';

/**
 * A vector or matrix that has a letter: x, W^l, z^l, and in a batch X, Z^l with one column per sample. Vectors are
 * columns; a weight matrix has a row for each unit that it feeds and a column for each source.
 */
export type MatrixQuantity =
  | { readonly kind: 'weight' | 'bias'; readonly layer: Index }
  | {
      readonly kind: 'preactivation' | 'activation' | 'error';
      readonly layer: Index;
      readonly batch: boolean;
    }
  | { readonly kind: 'input' | 'prediction' | 'target'; readonly batch: boolean };

export type MatrixQuantityKind = MatrixQuantity['kind'];

/** The sides of a matrix; 1 is the one column of a vector, or the one row. */
export interface MatrixShape {
  readonly rows: Extent | 1;
  readonly columns: Extent | 1;
}

/** The layer that a matrix belongs to; inputs belong to layer 0, predictions and targets to the last. */
export function layerOf(quantity: MatrixQuantity): Index {
  switch (quantity.kind) {
    case 'weight':
    case 'bias':
    case 'preactivation':
    case 'activation':
    case 'error':
      return quantity.layer;
    case 'input':
      return 0;
    case 'prediction':
    case 'target':
      return at.last;
  }
}

export function shapeOf(quantity: MatrixQuantity): MatrixShape {
  const rows = units(layerOf(quantity));
  if (quantity.kind === 'weight') return { rows, columns: units(shifted(quantity.layer, -1)) };
  return { rows, columns: isBatch(quantity) ? samples : 1 };
}

export const isBatch = (quantity: MatrixQuantity): boolean => 'batch' in quantity && quantity.batch;

/** The entry in a row and a column; in a batch the column is the sample, in a vector it does not matter. */
export function entryOf(quantity: MatrixQuantity, row: Index, column: Index): GeneralQuantity {
  const whose = isBatch(quantity) ? { sample: column } : {};
  switch (quantity.kind) {
    case 'weight':
      return { kind: 'weight', layer: quantity.layer, to: row, from: column };
    case 'bias':
      return { kind: 'bias', layer: quantity.layer, to: row };
    case 'preactivation':
    case 'activation':
    case 'error':
      return { kind: quantity.kind, layer: quantity.layer, unit: row, ...whose };
    case 'prediction':
      return { kind: 'prediction', layer: at.last, unit: row, ...whose };
    case 'input':
    case 'target':
      return { kind: quantity.kind, unit: row, ...whose };
  }
}

/** The same vector or matrix of another layer. */
export function mapLayer(quantity: MatrixQuantity, map: (index: Index) => Index): MatrixQuantity {
  switch (quantity.kind) {
    case 'weight':
    case 'bias':
    case 'preactivation':
    case 'activation':
    case 'error':
      return { ...quantity, layer: map(quantity.layer) };
    case 'input':
    case 'prediction':
    case 'target':
      return quantity;
  }
}
