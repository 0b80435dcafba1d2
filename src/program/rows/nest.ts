import type { Statement } from '../fold.ts';

/**
 * What runs where a network is too wide to be written unit by unit: the equations of the matrix altitude as loops. A nest
 * makes all entries of one array, in any order; the entries of what it sums come in the order of their index.
 */
export interface Nest {
  readonly target: Element;
  /** What is summed before the entry is made, if anything is. */
  readonly fold?: Fold;
  /** How one entry is made; the last statement makes it and bears its name. */
  readonly statements: readonly Statement[];
}

/** Σ or the largest of the terms, from the first to the last. */
export interface Fold {
  /** The name that the result has in the statements of the nest. */
  readonly name: string;
  readonly operator: 'add' | 'max';
  readonly over: Axis;
  /** How one term is made; the last statement bears the name `term`. */
  readonly statements: readonly Statement[];
}

/** An entry of an array whose indices are still letters: `w_2_j_i`, or a number alone: `E`. */
export interface Element {
  readonly name: string;
  /** `w_2`. */
  readonly array: string;
  /** One for each index, in their order. */
  readonly axes: readonly Axis[];
}

/** An index that runs over the units of a layer. */
export interface Axis {
  readonly letter: Letter;
  readonly size: number;
}

/** A unit of the layer before, of the layer at hand, of the layer after or once more of the layer at hand. */
export type Letter = 'i' | 'j' | 'k';
