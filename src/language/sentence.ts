import type { EquationId } from '../derivation/equation.ts';
import type { PrintedNumber } from '../expression/arithmetic/figures.ts';
import type { Expr } from '../expression/expr.ts';
import type { ShownShape, Sides } from '../notation/shown-shape.ts';
import type { MatrixQuantity } from '../quantity/matrix.ts';
import type { Quantity } from '../quantity/quantity.ts';

/** A piece of a sentence: words, or something that the notation writes. */
export type Phrase =
  | string
  /** Quantities with commas between them; a long list shows its beginning and its end. */
  | { readonly kind: 'quantities'; readonly quantities: readonly Quantity[] }
  | { readonly kind: 'formula'; readonly expr: Expr }
  /** The letter of an array. */
  | { readonly kind: 'array'; readonly of: MatrixQuantity }
  /** What kind of thing a letter is, ∈ ℝ². */
  | { readonly kind: 'shape'; readonly shape: ShownShape }
  /** Rows times columns. */
  | { readonly kind: 'sides'; readonly sides: Sides }
  /** How the author writes an operation on matrices, or a sign. */
  | { readonly kind: 'sign'; readonly of: 'elementwise-product' | 'transpose' | 'about-equal' }
  /** A small number such as `3.1e-26`, which is set with a power of ten. */
  | { readonly kind: 'scientific'; readonly number: string }
  /** Quantities with their numbers, `x_1 = 0.05`, with commas between them. */
  | { readonly kind: 'numbers'; readonly of: readonly QuantityNumber[] }
  /** The number of an equation, in parentheses, as a link to it. */
  | { readonly kind: 'equation'; readonly id: EquationId }
  /** The same of an equation about any network. */
  | { readonly kind: 'general-equation'; readonly id: EquationId };

/** A quantity and the number that it has. */
export interface QuantityNumber {
  readonly quantity: Quantity;
  readonly number: PrintedNumber;
}

/** Words and formulas in the order in which they are read; no formatting. */
export type Sentence = readonly Phrase[];

/** Puts a sentence together: say`where ${quantities} are known`. */
export function say(words: TemplateStringsArray, ...phrases: readonly (Phrase | Sentence)[]): Sentence {
  return words.flatMap((text, index): Sentence => {
    const phrase = phrases[index];
    const spoken: Sentence = text === '' ? [] : [text];
    return phrase === undefined ? spoken : [...spoken, ...(isSentence(phrase) ? phrase : [phrase])];
  });
}

const isSentence = (phrase: Phrase | Sentence): phrase is Sentence => Array.isArray(phrase);

/** Formulas with the same words between them. */
export const formulas = (exprs: readonly Expr[], between: string): Sentence =>
  exprs.flatMap((expr, index): Sentence => [...(index === 0 ? [] : [between]), { kind: 'formula', expr }]);

/** A number such as `3.1e-26`. */
export const scientific = (number: string): Phrase => ({ kind: 'scientific', number });

export const quantities = (...listed: readonly Quantity[]): Phrase => ({
  kind: 'quantities',
  quantities: listed,
});
