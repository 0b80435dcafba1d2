import { mapIndices } from '../../quantity/bind.ts';
import type { Index } from '../../quantity/index.ts';
import { mapLayer } from '../../quantity/matrix.ts';
import type { Expr } from '../expr.ts';
import type { Matrix, SpecialMatrix } from './matrix.ts';

/** How an index is put in the place of a symbol: in indices, in formulas, in matrices. */
export interface Binding {
  readonly map: (index: Index) => Index;
  readonly scalar: (expr: Expr) => Expr;
  readonly inner: (part: Matrix) => Matrix;
}

/** The same with the index put into all parts; the shape is left as it was. */
export function bindSpecial(matrix: SpecialMatrix, { map, scalar, inner }: Binding): SpecialMatrix {
  switch (matrix.kind) {
    case 'identity':
      return matrix;
    case 'placed':
      return { ...matrix, value: scalar(matrix.value), place: map(matrix.place) };
    case 'function-jacobian':
      return { ...matrix, layer: map(matrix.layer) };
    case 'entry':
      return { ...matrix, of: inner(matrix.of), place: map(matrix.place) };
    case 'squared-norm':
    case 'output-map':
    case 'network':
    case 'sole':
      return { ...matrix, of: inner(matrix.of) };
    case 'tower':
      return { ...matrix, inner: inner(matrix.inner) };
    case 'alias':
      return { ...matrix, of: inner(matrix.of) };
    case 'columns':
      return { ...matrix, of: mapLayer(matrix.of, map) };
    case 'partials':
      return { ...matrix, of: mapIndices(matrix.of, map), by: mapLayer(matrix.by, map) };
    case 'map-jacobian':
      return { ...matrix, of: inner(matrix.of), by: mapLayer(matrix.by, map) };
  }
}
