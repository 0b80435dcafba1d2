import type { Expr, Relation } from '../../../expression/expr.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import type { Operator } from '../../../expression/operators.ts';
import type { Extent, GeneralQuantity, Index, IndexSymbol } from '../../../quantity/index.ts';
import type { MatrixQuantity } from '../../../quantity/matrix.ts';
import type { Place } from '../read-back-error.ts';

/**
 * What a display about any network says, as far as it can be seen without a network: sides are not known yet, so that a
 * number, a vector and a matrix are written alike. `rowsOf` says what it is in a network.
 */
export type Term =
  | { readonly kind: 'number'; readonly value: bigint }
  | { readonly kind: 'quantity'; readonly quantity: GeneralQuantity }
  /** A vector or matrix that has a letter of its own. */
  | { readonly kind: 'matrix'; readonly matrix: LeafMatrix }
  /** What a short name stands for. */
  | { readonly kind: 'named'; readonly expr: Expr }
  /** An index or a size as a number. */
  | { readonly kind: 'index'; readonly index: Index }
  | { readonly kind: 'indicator'; readonly left: Index; readonly right: Index }
  | { readonly kind: 'unit-vector'; readonly over: Extent; readonly at: Index }
  /** I, and the weights of a linear output function; 0, its biases. */
  | Kinds<'identity' | 'zero', unknown>
  /** `dotted` has the dot of authors for whom it is elementwise. */
  | Kinds<'sum' | 'product' | 'hadamard' | 'dotted', { readonly parts: readonly Term[] }>
  | Kinds<'negate' | 'transpose' | 'diag' | 'squared-norm' | 'softmax' | 'network', { readonly of: Term }>
  | { readonly kind: 'quotient'; readonly above: Term; readonly below: Term }
  | { readonly kind: 'power'; readonly base: Term; readonly exponent: Term }
  /** An elementary function, entry by entry. */
  | { readonly kind: 'call'; readonly operator: Operator; readonly args: readonly Term[] }
  /** The function of a layer, or its derivative. */
  | { readonly kind: 'applied'; readonly layer: Index; readonly order: 0 | 1; readonly of: Term }
  /** The layers behind some written ones, which dots stand for, then the weights of the last. */
  | { readonly kind: 'between'; readonly of: Term; readonly written: number }
  | { readonly kind: 'entry'; readonly of: Term; readonly place: Index }
  /** Σ; all extents are equally long. */
  | {
      readonly kind: 'series';
      readonly index: IndexSymbol;
      readonly over: readonly Extent[];
      readonly of: Term;
    }
  /** One column for each sample. */
  | { readonly kind: 'per-sample'; readonly index: IndexSymbol; readonly of: Term }
  | { readonly kind: 'derivative'; readonly of: Term; readonly by: By }
  /** Entries written out; see `ArrayTerm`. */
  | ArrayTerm
  | { readonly kind: 'cases'; readonly rows: readonly CaseRow[] }
  /** A row of zeros but for one place. */
  | { readonly kind: 'placed'; readonly of: Term; readonly place: Index; readonly over: Extent }
  /** With its sides below it. */
  | { readonly kind: 'sized'; readonly of: Term; readonly sides: Sides }
  /** A letter that may mean several things, which must be equal. */
  | { readonly kind: 'either'; readonly options: readonly Term[] };

/** One member of the union per kind, so that each can be told apart by its kind alone. */
type Kinds<K extends string, C> = K extends unknown ? { readonly kind: K } & C : never;

export type LeafMatrix = Extract<Matrix, { readonly kind: 'ref' | 'column' | 'gradient' }>;

/** By what is differentiated. */
export type By =
  | { readonly kind: 'quantity'; readonly quantity: GeneralQuantity }
  | { readonly kind: 'whole'; readonly quantity: MatrixQuantity }
  | { readonly kind: 'column'; readonly quantity: MatrixQuantity; readonly index: Index };

/** The general entry of an array, in which the indices of rows and columns are bound. */
export interface ArrayTerm {
  readonly kind: 'array';
  readonly entry: Term;
  readonly rows: ArraySide | undefined;
  readonly columns: ArraySide | undefined;
}

export interface ArraySide {
  readonly index: IndexSymbol;
  readonly over: readonly Extent[];
}

/** A value and when it is taken: where all conditions hold, or without any where no other row does. */
export interface CaseRow {
  readonly value: Term;
  readonly conditions: readonly CaseCondition[] | 'otherwise';
}

export interface CaseCondition {
  readonly relation: Relation;
  readonly left: Term;
  readonly right: Term;
}

/** How many rows and columns there are said to be: for each of both, all that the letter may mean. */
export interface Sides {
  readonly rows: readonly (Extent | 1)[];
  readonly columns: readonly (Extent | 1)[];
  readonly at: Place;
}
