import { at, type Extent, type Index, units } from '../../quantity/index.ts';
import type { Expr } from '../expr.ts';
import { mapped, product, ref, sum } from './build.ts';
import type { Matrix } from './matrix.ts';
import { scalarShape, shapeName } from './shapes.ts';

/** I, the square matrix with ones on its diagonal. */
export const identity = (over: Extent): Matrix => ({
  kind: 'identity',
  shape: { rows: over, columns: over },
});

/** A row of zeros but for one value: (0, …, a_j, …, 0). */
export const placed = (value: Expr, place: Index, over: Extent): Matrix => ({
  kind: 'placed',
  value,
  place,
  shape: { rows: 1, columns: over },
});

/** ‖W‖²_F, the sum of the squares of all entries. */
export const squaredNorm = (of: Matrix): Matrix => ({ kind: 'squared-norm', of, shape: scalarShape });

/** ∂f_l(z^l)/∂z^l in denominator layout: the derivatives of a layer's function by its own argument. */
export const functionJacobian = (layer: Index): Matrix => ({
  kind: 'function-jacobian',
  layer,
  shape: { rows: units(layer), columns: units(layer) },
});

/** f(x): the network as one function. */
export const network = (of: Matrix): Matrix => ({
  kind: 'network',
  of,
  shape: { rows: units(at.last), columns: of.shape.columns },
});

/**
 * The only entry of a matrix that has one row and one column in the networks meant: W x + b of a single unit. Throws
 * RangeError for more than one column.
 */
export function sole(of: Matrix): Matrix {
  if (of.shape.columns !== 1) throw new RangeError(`one column is expected, not ${shapeName(of.shape)}`);
  return { kind: 'sole', of, shape: scalarShape };
}

/** One entry of a column. Throws RangeError for more than one column. */
export const entry = (of: Matrix, place: Index): Matrix => ({ ...sole(of), kind: 'entry', of, place });

/** The linear output function, W_O u + b_O with the identity and 0. */
export const outputMap = (of: Matrix): Matrix => ({ kind: 'output-map', of, shape: of.shape });

/** One layer upon another, f_l(W^l s + b^l), from layer `first` to layer `last`, all written out. */
export function composition(source: Matrix, first: number, last: number, biases: boolean): Matrix {
  if (first > last) return source;
  const weighted = product(ref({ kind: 'weight', layer: first }), source);
  const offset = ref({ kind: 'bias', layer: first });
  const fed = biases ? sum(weighted, offset) : weighted;
  return composition(mapped(first, fed), first + 1, last, biases);
}

/** The same up to L, of which the first `written` layers and the last one are written out, dots between them. */
export const tower = (source: Matrix, written: number, biases: boolean): Matrix => ({
  kind: 'tower',
  inner: composition(source, 1, written, biases),
  written,
  biases,
  shape: { rows: units(at.last), columns: source.shape.columns },
});
