import type { Extent, GeneralQuantity, Index, IndexSymbol } from '../../quantity/index.ts';
import type { MatrixQuantity, MatrixShape } from '../../quantity/matrix.ts';
import type { Expr } from '../expr.ts';
import type { WorkedMatrix } from './worked.ts';

/**
 * Formulas of vectors and matrices, for any network: the sides are extents (units of layer l, samples), so that two
 * layers that happen to be equally wide do not fit together. Factors and terms keep their order. Made by the functions
 * of `build.ts`, which refuse what does not fit.
 */
export type Matrix =
  | ScalarMatrix
  | RefMatrix
  | GradientMatrix
  | JacobianMatrix
  | UnaryMatrix
  | ManyMatrix
  | ScaledMatrix
  | MappedMatrix
  | ColumnMatrix
  | UnitMatrix
  | SeriesMatrix
  | ArrayMatrix
  | StackMatrix
  | SpecialMatrix;

export interface Shaped {
  readonly shape: MatrixShape;
}

/** A scalar as the 1×1 matrix that it is. */
export interface ScalarMatrix extends Shaped {
  readonly kind: 'scalar';
  readonly value: Expr;
}

export interface RefMatrix extends Shaped {
  readonly kind: 'ref';
  readonly quantity: MatrixQuantity;
}

/** What is differentiated: the loss of a sample, or the mean over the batch. */
export type LossKind = 'loss' | 'mean-loss';

/** The derivatives of the loss by all entries of `by`, arranged like `by`: ∂E/∂W, ∇C(y). */
export interface GradientMatrix extends Shaped {
  readonly kind: 'gradient';
  readonly of: LossKind;
  readonly by: MatrixQuantity;
}

/**
 * All derivatives of a column by a column or by one quantity. In denominator layout there is a row for each component of
 * `by` and a column for each of `of`; in numerator layout the other way round.
 */
export interface JacobianMatrix extends Shaped {
  readonly kind: 'jacobian';
  readonly of: MatrixQuantity;
  readonly by: JacobianBy;
  readonly layout: Layout;
}

export type JacobianBy =
  | { readonly kind: 'column'; readonly quantity: MatrixQuantity }
  | { readonly kind: 'scalar'; readonly quantity: GeneralQuantity };

export type Layout = 'denominator' | 'numerator';

/** `spread` repeats a column for every sample, as b is added to every column of a batch. */
export interface UnaryMatrix extends Shaped {
  readonly kind: 'transpose' | 'negate' | 'diag' | 'spread';
  readonly of: Matrix;
}

export interface ManyMatrix extends Shaped {
  readonly kind: 'product' | 'hadamard' | 'sum';
  readonly parts: readonly Matrix[];
}

/** A scalar times a matrix: (1/m)·dV·Yᵀ. */
export interface ScaledMatrix extends Shaped {
  readonly kind: 'scaled';
  readonly by: Expr;
  readonly of: Matrix;
}

/** The function of a layer, or with order 1 its derivative, at every entry. Of order 0 it may be a vector function. */
export interface MappedMatrix extends Shaped {
  readonly kind: 'mapped';
  readonly layer: Index;
  readonly order: 0 | 1;
  readonly of: Matrix;
}

/** One column of a matrix: W_{·,j}, or what belongs to one sample of a batch. */
export interface ColumnMatrix extends Shaped {
  readonly kind: 'column';
  readonly of: MatrixQuantity;
  readonly index: Index;
}

/** The column e_i with a single 1. */
export interface UnitMatrix extends Shaped {
  readonly kind: 'unit';
  readonly at: Index;
}

/** Σ of matrices; `index` is bound in the body. */
export interface SeriesMatrix extends Shaped {
  readonly kind: 'series';
  readonly index: IndexSymbol;
  readonly over: Extent;
  readonly of: Matrix;
}

/** An index that runs down the rows or along the columns of an array. */
export interface Side {
  readonly index: IndexSymbol;
  readonly over: Extent;
}

/** Entries written out: some are shown, dots stand for the others. Its value comes from `entry` alone. */
export interface ArrayMatrix extends Shaped {
  readonly kind: 'array';
  /** The general entry, in which the indices of both sides are bound. */
  readonly entry: Expr;
  readonly rows: Side | undefined;
  readonly columns: Side | undefined;
  readonly cells: readonly (readonly Cell[])[];
}

/** `across` is ⋯, `down` ⋮, `diagonal` ⋱. */
export type Dots = 'across' | 'down' | 'diagonal';
export type Cell = Expr | Dots;

/** Rows written one above the other, of which some are shown. */
export interface StackMatrix extends Shaped {
  readonly kind: 'stack';
  readonly rows: Side;
  /** The general row, in which the index of the rows is bound. */
  readonly row: Matrix;
  readonly shown: readonly (Matrix | Dots)[];
}

/** What is no operation on arrays: made by `special.ts`. */
export type SpecialMatrix =
  | IdentityMatrix
  | PlacedMatrix
  | SquaredNormMatrix
  | FunctionJacobianMatrix
  | NetworkMatrix
  | SoleMatrix
  | EntryMatrix
  | OutputMapMatrix
  | TowerMatrix
  | WorkedMatrix;

/** I. */
export interface IdentityMatrix extends Shaped {
  readonly kind: 'identity';
}

/** A row of zeros but for the value at one place. */
export interface PlacedMatrix extends Shaped {
  readonly kind: 'placed';
  readonly value: Expr;
  readonly place: Index;
}

/** The sum of the squares of all entries. */
export interface SquaredNormMatrix extends Shaped {
  readonly kind: 'squared-norm';
  readonly of: Matrix;
}

/** ∂f_l(z^l)/∂z^l in denominator layout. */
export interface FunctionJacobianMatrix extends Shaped {
  readonly kind: 'function-jacobian';
  readonly layer: Index;
}

/** The network as one function of its input. */
export interface NetworkMatrix extends Shaped {
  readonly kind: 'network';
  readonly of: Matrix;
}

/** The only entry of a matrix that has but one in the networks meant. */
export interface SoleMatrix extends Shaped {
  readonly kind: 'sole';
  readonly of: Matrix;
}

/** One entry of a column: [x]_i. */
export interface EntryMatrix extends Shaped {
  readonly kind: 'entry';
  readonly of: Matrix;
  readonly place: Index;
}

/** W_O u + b_O: the output function where it is linear. Here W_O is the identity and b_O is 0. */
export interface OutputMapMatrix extends Shaped {
  readonly kind: 'output-map';
  readonly of: Matrix;
}

/** All layers one upon another; the first `written` ones are `inner`, dots stand for those between them and the last. */
export interface TowerMatrix extends Shaped {
  readonly kind: 'tower';
  readonly inner: Matrix;
  readonly written: number;
  readonly biases: boolean;
}
