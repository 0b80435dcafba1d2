import type { Document } from '../document/document.ts';
import { generalEquation } from '../document/general-lines.ts';
import { letterTex } from '../notation/letter-tex.ts';
import type { Notation } from '../notation/notation.ts';
import { shownShapeTex, sidesTex } from '../notation/shown-shape.ts';
import { digitsTex } from '../notation/tex/number.ts';
import { type TexOptions, texOf, texOfQuantity } from '../notation/tex.ts';
import type { Quantity } from '../quantity/quantity.ts';

/** Words and formulas in the order in which they are read. */
export type Sentence = Document['title'];
type Phrase = Sentence[number];
type QuantityNumber = Extract<Exclude<Phrase, string>, { kind: 'numbers' }>['of'][number];
type Numbered = Pick<ReturnType<Document['derivation']['equation']>, 'id' | 'number'>;

/** How one format writes the pieces of a sentence. */
export interface SentenceWriter {
  /** Words: plain text, which the format escapes. */
  text(words: string): string;
  /** A formula inside a sentence, given as TeX. */
  math(tex: string): string;
  /** The same, where no line ends inside it. */
  unbroken(tex: string): string;
  /** The number of an equation, in parentheses, as a link to it. */
  equation(equation: Numbered): string;
}

/** Longer lists show their beginning and their end. */
const longestList = 8;
const shownOfLongLists = 3;

/** A sentence in the format of the writer. */
export const renderSentence = (
  sentence: Sentence,
  document: Pick<Document, 'derivation' | 'notation'>,
  writer: SentenceWriter,
): string => sentence.map((phrase) => renderPhrase(phrase, document, writer)).join('');

function renderPhrase(
  phrase: Phrase,
  { derivation, notation }: Pick<Document, 'derivation' | 'notation'>,
  writer: SentenceWriter,
): string {
  if (typeof phrase === 'string') return writer.text(phrase);
  const options = { notation, shape: derivation.network.shape };
  switch (phrase.kind) {
    case 'quantities':
      return quantityList(phrase.quantities, options).map(writer.math).join(writer.text(', '));
    case 'numbers':
      return phrase.of.map((each) => writer.unbroken(numberTex(each, options))).join(writer.text(', '));
    case 'formula':
      return writer.math(texOf(phrase.expr, options));
    case 'array':
      return writer.math(letterTex(notation.matrix(phrase.of, options.shape)));
    case 'shape':
      return writer.math(shownShapeTex(phrase.shape, options));
    case 'sides':
      return writer.math(sidesTex(phrase.sides));
    case 'sign':
      return writer.math(signTex(phrase.of, notation));
    case 'scientific':
      return writer.math(scientificTex(phrase.number));
    case 'equation':
      return writer.equation(derivation.equation(phrase.id));
    case 'general-equation':
      return writer.equation(generalEquation(derivation, phrase.id));
  }
}

function signTex(of: 'elementwise-product' | 'transpose' | 'about-equal', { matrices }: Notation): string {
  switch (of) {
    case 'elementwise-product':
      return matrices.hadamard;
    case 'transpose':
      return `{}^{${matrices.transpose}}`;
    case 'about-equal':
      return '\\approx';
  }
}

/** `3.1 \\cdot 10^{-26}` for `3.1e-26`. */
function scientificTex(number: string): string {
  const [digits = number, exponent = 0] = number.split('e');
  return Number(exponent) === 0 ? String(Number(digits)) : `${digits} \\cdot 10^{${Number(exponent)}}`;
}
/** `x_{1} = 0.05`. */
export const numberTex = (
  { quantity, number }: QuantityNumber,
  { notation, shape }: Pick<TexOptions, 'notation' | 'shape'>,
): string => {
  const sign = number.exact ? '=' : '\\approx';
  return `${texOfQuantity(quantity, { notation, shape })} ${sign} ${digitsTex(number, notation.decimals)}`;
};

/** The letters of quantities; of a long list the first ones, dots, and the last one. */
function quantityList(quantities: readonly Quantity[], options: TexOptions): readonly string[] {
  const letters = quantities.map((quantity) => texOfQuantity(quantity, options));
  if (letters.length <= longestList) return letters;
  return [...letters.slice(0, shownOfLongLists), '\\ldots', ...letters.slice(-1)];
}
