import type { GeneralQuantity } from '../../quantity/index.ts';
import type { Expr } from '../expr.ts';
import type { Matrix } from './matrix.ts';
import type { LetterTopic } from './topic.ts';

/**
 * How a line about any network is set, beyond what it says: signs, brackets that precedence does not need, dots between
 * factors. No part of it can change a value.
 */
export interface Presentation {
  /** The sign in front of a line that follows from the one above it. */
  readonly lead?: 'hence' | 'therefore';
  /** The sign between the first two members where it is not the equals sign: ≜ defines, ⇒ gives a name. */
  readonly relation?: 'defined' | 'named';
  /** Whether the set of the last member is said behind it: ∈ ℝⁿ. */
  readonly showsShape?: boolean;
  /** Members that stand in the row of the one before them, where a line has several rows. */
  readonly together?: readonly number[];
  /** Before the line: that its members are to be made small or large by the choice of θ; `least` stands before each. */
  readonly sense?: 'minimise' | 'maximise' | 'least';
  /** Short names, as rules have them: the quantity is x, each of the formulas a letter of x. */
  readonly abbreviations?: Abbreviations;
  /** Whether units are not numbered, because every layer has one. */
  readonly withoutUnits?: true;
  readonly letters?: LineLetters;
  /** Whose letters the line has, if not those of its section. */
  readonly about?: LetterTopic;
  readonly hints?: readonly Hint[];
}

/**
 * Letters of a line that is no longer about a network. `linear-map`: A for the weights of the first layer, of m rows and
 * n columns. `chain-rule`: the loss is p(z), an activation z, the preactivations that it feeds are q_m(z). `of-input`: as
 * ever, but preactivations and activations are written as functions of the input, h(x).
 */
export type LineLetters = 'linear-map' | 'chain-rule' | 'of-input';

/**
 * What stands behind a line and is another one: the same for single entries, in brackets, or what the last step rests on.
 * Its members are equal to each other; for hints they are counted on from those of the line.
 */
export interface Beside {
  readonly kind: 'twin' | 'because';
  readonly members: readonly Matrix[];
}

/** How one part is set. */
export interface Hint {
  /** The number of the member, then of the part, and so on inwards. */
  readonly path: readonly number[];
  /** Before which factors of a product, counted from 0, a dot stands; none stands before the others. */
  readonly dots?: readonly number[];
  /** Brackets around the part; `operation` are round ones, but none around a single letter. */
  readonly group?: 'round' | 'square' | 'operation';
  /** Whether a formula that is differentiated stands above the bar, and not behind it. */
  readonly over?: true;
  /** The loss with what it is a function of, or without; of a member, or with an empty path of all. */
  readonly loss?: 'plain' | 'whole';
  readonly as?: Form;
  /** Sides below a matrix: A_{m×n}. */
  readonly sized?: true;
  /** The same dots in all directions of an array. */
  readonly plainDots?: true;
  /** A sum over units says from which to which, the last one by its letter or by its number in this network. */
  readonly limits?: 'whole' | 'counted';
  /** A brace below the part, with words for what it does. */
  readonly brace?: Brace;
}

/**
 * Another way to write the same: a derivative as ∂/∂x before what is differentiated; exp(u) for e^u, and tanh(z) for
 * tanh z; a component of the
 * exponentials of all, exp(z)_i; a function by its name and not its letter; cases as lines with words; a
 * derivative of the loss as a fraction, or as that of a function of one variable, where the author has a short form; a
 * sum by its first two terms, dots and the last.
 */
export type Form =
  | 'operator'
  | 'function'
  | 'component'
  | 'named'
  | 'lines'
  | 'fraction'
  | 'ordinary'
  | 'elided';

/** What a group of factors is: the loss by the weight, and the way to it from the loss. */
export type Brace = 'weight' | 'output-layer' | 'hidden-layer' | 'weights';

export interface Abbreviations {
  readonly argument: GeneralQuantity;
  readonly functions: readonly { readonly of: Expr; readonly letter: string }[];
}

/** The hint for a part. */
export const hintAt = (hints: readonly Hint[], path: readonly number[]): Hint | undefined =>
  hints.find((hint) => hint.path.length === path.length && hint.path.every((step, at) => step === path[at]));
