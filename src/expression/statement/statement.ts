import type { GeneralQuantity, Index } from '../../quantity/index.ts';
import type { MatrixQuantity, MatrixShape } from '../../quantity/matrix.ts';
import type { Dots, Matrix } from '../matrix/matrix.ts';
import type { Presentation } from '../matrix/presentation.ts';
import type { Routine } from './listing.ts';
import type { Item } from './series.ts';
import type { Term } from './term.ts';

/**
 * What is said about a network other than by an equation: what there is, of which shape it is, what is made from what,
 * and what is done. Nothing here is text; letters are the business of a notation and words that of a language.
 */
export type Statement =
  | List
  | Flow
  | Shapes
  | GradientArray
  | Update
  | ArrayChain
  | SampleSet
  | Objective
  | Naming
  | Steps
  | Routine;

/** θ = {W^1, b^1, …}: what something consists of. */
export interface List {
  readonly kind: 'list';
  readonly name?: Term;
  readonly items: readonly Item[];
  readonly arrangement: 'set' | 'row' | 'bare' | 'column' | 'turned-row';
  /** Whether the number of layers of this network is said beside it. */
  readonly withDepth?: boolean;
}

/** x = a^0 → z^1 → …: what is made from what, each under its one or two names. */
export interface Flow {
  readonly kind: 'flow';
  readonly start: readonly Term[];
  readonly items: readonly Item[];
  /** Other names of the last item. */
  readonly end: readonly Term[];
}

/** The sides of arrays, one row for all that have the same. */
export interface Shapes {
  readonly kind: 'shapes';
  readonly rows: readonly ShapeRow[];
}

export interface ShapeRow {
  readonly items: readonly Item[];
  readonly shape: MatrixShape;
  /** Which layers it is said of. */
  readonly between?: { readonly low: Index; readonly high: Index };
}

/** All derivatives by parameters as one array: a block of columns for each layer's weights, a column for its biases. */
export interface GradientArray {
  readonly kind: 'gradient-array';
  readonly blocks: readonly Block[];
  /** Whether it is all of ∇θ, or a stage on the way there. */
  readonly complete: boolean;
  /** What is shown; blocks may end above the last row of others, each in its own last row. */
  readonly cells: readonly (readonly (GeneralQuantity | Dots)[])[];
}

/** The parameters of one layer; in a series, of each layer from the first to the last. */
export interface Block {
  readonly of: 'weight' | 'bias';
  readonly first: Index;
  readonly last: Index;
}

/** w(t + 1) = w(t) − η ∂E/∂w. */
export interface Update {
  readonly kind: 'update';
  readonly parameter: GeneralQuantity;
}

/** The chain rule for arrays of any shape: ∂Z/∂X = prod(∂Z/∂Y, ∂Y/∂X). */
export interface ArrayChain {
  readonly kind: 'array-chain';
}

/** {x_i, y_i}, i = 1, …, N. */
export interface SampleSet {
  readonly kind: 'samples';
  /** What there is of each sample. */
  readonly of: readonly MatrixQuantity[];
}

/** What training looks for: the parameters at which the loss is least. */
export interface Objective {
  readonly kind: 'objective';
}

/** A formula that has a name in words. */
export interface Naming {
  readonly kind: 'naming';
  readonly formula: Matrix;
  readonly called: 'log-likelihood' | 'share-of-a-weight';
}

/** What is done, or still to be found, one thing after the other. */
export interface Steps {
  readonly kind: 'steps';
  /** How what is found is set. */
  readonly shown?: Presentation;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly what: StepName;
  /** What is found by it. */
  readonly found: readonly Matrix[];
  /** The layers that it is done in. */
  readonly range?: { readonly first: Index; readonly last: Index };
  /** How the range is said: 1 ≤ l < L, or l = 1, …, L, in the order in which it is walked. */
  readonly walk?: 'between' | 'upwards' | 'downwards';
}

export type StepName =
  | 'output-gradient'
  | 'hidden-gradients'
  | 'parameter-gradients'
  | 'forward-pass'
  | 'error-terms'
  | 'gradients-and-update';
