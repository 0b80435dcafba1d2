import {
  type Extent,
  type GeneralQuantity,
  type Index,
  type IndexSymbol,
  samples,
} from '../../quantity/index.ts';
import { type MatrixQuantity, shapeOf } from '../../quantity/matrix.ts';
import type { Expr } from '../expr.ts';
import type { Layout, LossKind, ManyMatrix, Matrix, UnaryMatrix } from './matrix.ts';
import { column, commonShape, productShape, scalarShape, transposedShape } from './shapes.ts';

/** A scalar as a 1×1 matrix. */
export const scalar = (value: Expr): Matrix => ({ kind: 'scalar', value, shape: scalarShape });

export const ref = (quantity: MatrixQuantity): Matrix => ({
  kind: 'ref',
  quantity,
  shape: shapeOf(quantity),
});

/** The derivatives of the loss by all entries of a matrix, arranged like it. */
export const gradient = (by: MatrixQuantity, of: LossKind = 'loss'): Matrix => ({
  kind: 'gradient',
  of,
  by,
  shape: shapeOf(by),
});

/** The derivatives of a column by a column. */
export function jacobian(of: MatrixQuantity, by: MatrixQuantity, layout: Layout = 'denominator'): Matrix {
  const shape = { rows: column('a Jacobian', shapeOf(by)), columns: column('a Jacobian', shapeOf(of)) };
  return {
    kind: 'jacobian',
    of,
    by: { kind: 'column', quantity: by },
    layout,
    shape: layout === 'denominator' ? shape : transposedShape(shape),
  };
}

/** The derivatives of a column by one quantity: a row in denominator layout. */
export function jacobianByScalar(
  of: MatrixQuantity,
  by: GeneralQuantity,
  layout: Layout = 'denominator',
): Matrix {
  const shape = { rows: 1, columns: column('a Jacobian', shapeOf(of)) } as const;
  return {
    kind: 'jacobian',
    of,
    by: { kind: 'scalar', quantity: by },
    layout,
    shape: layout === 'denominator' ? shape : transposedShape(shape),
  };
}

export const transpose = (of: Matrix): Matrix => unary('transpose', of, transposedShape(of.shape));

export const negated = (of: Matrix): Matrix => unary('negate', of, of.shape);

/** The square matrix with a column on its diagonal. */
export function diag(of: Matrix): Matrix {
  const side = column('diag', of.shape);
  return unary('diag', of, { rows: side, columns: side });
}

/** A column, repeated for every sample. */
export const spread = (of: Matrix): Matrix =>
  unary('spread', of, { rows: column('spread', of.shape), columns: samples });

const unary = (kind: UnaryMatrix['kind'], of: Matrix, shape: Matrix['shape']): Matrix => ({
  kind,
  of,
  shape,
});

/** The matrix product. Throws RangeError where sides do not fit. */
export const product = (...parts: readonly Matrix[]): Matrix =>
  many('product', parts, productShape(parts.map(({ shape }) => shape)));

/** The product of a column with a row: as many rows as the one has, as many columns as the other. */
export const outer = (left: Matrix, right: Matrix): Matrix => product(left, transpose(right));

/** The elementwise product. Throws RangeError for different shapes. */
export const hadamard = (...parts: readonly Matrix[]): Matrix => many('hadamard', parts, common('⊙', parts));

/** The sum. Throws RangeError for different shapes. */
export const sum = (...parts: readonly Matrix[]): Matrix => many('sum', parts, common('+', parts));

export const difference = (one: Matrix, other: Matrix): Matrix => sum(one, negated(other));

const many = (kind: ManyMatrix['kind'], parts: readonly Matrix[], shape: Matrix['shape']): Matrix => ({
  kind,
  parts,
  shape,
});

const common = (what: string, parts: readonly Matrix[]): Matrix['shape'] =>
  commonShape(
    what,
    parts.map(({ shape }) => shape),
  );

export const scaled = (by: Expr, of: Matrix): Matrix => ({ kind: 'scaled', by, of, shape: of.shape });

/** f_l(z), entry by entry, or of a vector function as a whole. */
export const mapped = (layer: Index, of: Matrix): Matrix => ({
  kind: 'mapped',
  layer,
  order: 0,
  of,
  shape: of.shape,
});

/** f_l′(z), entry by entry. */
export const mappedDerivative = (layer: Index, of: Matrix): Matrix => ({
  kind: 'mapped',
  layer,
  order: 1,
  of,
  shape: of.shape,
});

/** W_{·,j}, or the part of a batch that belongs to one sample. */
export const columnOf = (of: MatrixQuantity, index: Index): Matrix => ({
  kind: 'column',
  of,
  index,
  shape: { rows: shapeOf(of).rows, columns: 1 },
});

/** e_i among the units of a layer. */
export const unitVector = (over: Extent, at: Index): Matrix => ({
  kind: 'unit',
  at,
  shape: { rows: over, columns: 1 },
});

/** Σ of matrices over an extent; `index` is bound in the body. */
export const series = (index: IndexSymbol, over: Extent, of: Matrix): Matrix => ({
  kind: 'series',
  index,
  over,
  of,
  shape: of.shape,
});
