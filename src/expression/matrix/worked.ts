import type { GeneralQuantity, Index } from '../../quantity/index.ts';
import { samples } from '../../quantity/index.ts';
import { type MatrixQuantity, shapeOf } from '../../quantity/matrix.ts';
import type { Dots, Matrix, Shaped } from './matrix.ts';
import { column } from './shapes.ts';

/** What worked examples show besides: names for differences, rows of columns, derivatives of what is not a letter. */
export type WorkedMatrix = AliasMatrix | ColumnsMatrix | PartialsMatrix | MapJacobianMatrix;

/** What has a second name: the error e = t − y, δ beside dz, and what is p(z), z or q_m(z) in the chain rule. */
export type AliasName = 'difference' | 'error-term' | 'in-chain-rule';

/** A letter of its own for what is written otherwise elsewhere. */
export interface AliasMatrix extends Shaped {
  readonly kind: 'alias';
  readonly name: AliasName;
  readonly of: Matrix;
}

/** What belongs to a whole batch, column by column: [x^{(1)} x^{(2)} … x^{(m)}]. */
export interface ColumnsMatrix extends Shaped {
  readonly kind: 'columns';
  readonly of: MatrixQuantity;
  readonly shown: readonly (Index | Dots)[];
}

/** The derivatives of one quantity by all entries of `by`, arranged like `by`: ∂v/∂w. */
export interface PartialsMatrix extends Shaped {
  readonly kind: 'partials';
  readonly of: GeneralQuantity;
  readonly by: MatrixQuantity;
}

/** The derivatives of a column that has a formula by a column, in denominator layout: ∂Ax/∂x. */
export interface MapJacobianMatrix extends Shaped {
  readonly kind: 'map-jacobian';
  readonly of: Matrix;
  readonly by: MatrixQuantity;
}

export const alias = (name: AliasName, of: Matrix): Matrix => ({ kind: 'alias', name, of, shape: of.shape });

/** A batch as a row of columns. Throws RangeError for what is no batch. */
export function columns(of: MatrixQuantity, shown: ColumnsMatrix['shown']): Matrix {
  const shape = shapeOf(of);
  if (shape.columns !== samples) throw new RangeError(`${of.kind} is no batch`);
  return { kind: 'columns', of, shown, shape };
}

export const partials = (of: GeneralQuantity, by: MatrixQuantity): Matrix => ({
  kind: 'partials',
  of,
  by,
  shape: shapeOf(by),
});

/** Throws RangeError where one of both is no column. */
export const mapJacobian = (of: Matrix, by: MatrixQuantity): Matrix => ({
  kind: 'map-jacobian',
  of,
  by,
  shape: { rows: column('a Jacobian', shapeOf(by)), columns: column('a Jacobian', of.shape) },
});
