import type { LetterTopic } from '../expression/matrix/topic.ts';
import type { IndexSymbol } from '../quantity/index.ts';
import type { MatrixQuantityKind } from '../quantity/matrix.ts';
import type { QuantityKind } from '../quantity/quantity.ts';
import type { Conventions } from './conventions.ts';
import type { DerivativeStyle, MatrixStyle } from './notation.ts';

/** How one author writes, as a table: `notationOf` makes a notation of it. Letters are TeX of a single letter each. */
export interface Manner {
  readonly conventions: Conventions;
  /** The letter of each kind of quantity, without its marks. */
  readonly letters: Readonly<Record<LetteredKind, string>>;
  /** The letter of the weights of a network of one unit, where it is another. */
  readonly loneWeight?: string;
  readonly functions: FunctionLetters;
  readonly matrixLetters: Readonly<Record<MatrixQuantityKind, MatrixLetters>>;
  readonly indices: Readonly<Record<IndexSymbol, string>>;
  readonly sizes: SizeLetters;
  /** What the loss is written as a function of: `\\theta`, or the outputs and targets of the network at hand. */
  readonly lossOf?: string | OutputsAndTargets;
  /** Whether the loss is written so in some lines only; else it is always. */
  readonly lossOfIsRare?: boolean;
  /** Whether the input may also be called the activation of layer 0. */
  readonly inputIsActivation?: boolean;
  readonly derivatives: DerivativeStyle;
  readonly matrices: MatrixStyle;
  /** What is written otherwise where a topic is spoken of. */
  readonly topics?: Readonly<Partial<Record<LetterTopic, TopicManner>>>;
}

export interface OutputsAndTargets {
  readonly kind: 'outputs-and-targets';
}

/** What an author writes otherwise in a part of his text. */
export interface TopicManner {
  readonly indices?: Readonly<Partial<Record<IndexSymbol, string>>>;
  readonly sizes?: Partial<SizeLetters>;
  /** Whether the loss is written as a function of something in some lines only. */
  readonly lossOfIsRare?: boolean;
}

/** Kinds whose letters are made of others. */
type UnletteredKind =
  | 'function'
  | 'function-component'
  | 'shared-bias'
  | 'output-loss'
  | 'updated'
  | 'optimiser-term';

/** Kinds with a letter of their own; a shared bias has that of a bias, a function has one of several. */
export type LetteredKind = Exclude<QuantityKind, UnletteredKind> | 'error';

export interface FunctionLetters {
  /** In the order of first use; functions beyond the list are `more` with a number. Never empty. */
  readonly letters: readonly [string, ...string[]];
  readonly more: string;
  /** The function of the output layer, where that has a letter of its own. */
  readonly output?: string;
}

/** A matrix, or the vector of one sample, and the matrix with a column per sample. */
export interface MatrixLetters {
  readonly one: string;
  readonly batch: string;
}

/** The letters of numbers of units and of samples. */
export interface SizeLetters {
  readonly units: string;
  /**
   * Where the layer stands; `none` where all layers but the last are said to have the same number of units, `neighbours`
   * where that of the layer at hand is left out.
   */
  readonly layerPlace: 'subscript' | 'brackets' | 'none' | 'neighbours';
  /** The number of outputs, where it has a letter of its own. */
  readonly outputs?: string;
  readonly samples: string;
  /** The last unit of a layer as an index, where the author does not repeat the layer: n in w_{1n}. */
  readonly lastUnit?: string;
}

/** What no author of the notes has a letter for: μ and ψ, as the logarithm of a partition function is called. */
export const stabilisers = { maximum: '\\mu', 'log-sum': '\\psi', 'learning-rate': '\\eta' } as const;

/** What all authors call alike, or would. */
export const usualIndices = {
  layer: 'l',
  last: 'L',
  to: 'i',
  from: 'j',
  next: 'k',
  running: "i'",
  class: 'c',
  sample: 'p',
} as const satisfies Record<IndexSymbol, string>;

/** The letter of what has no column per sample, or the same letter with and without. */
export const always = (letter: string): MatrixLetters => ({ one: letter, batch: letter });
