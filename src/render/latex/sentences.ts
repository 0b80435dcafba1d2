import { type Document, equationAnchor } from '../../document/document.ts';
import { renderSentence, type Sentence } from '../phrases.ts';
import { plainMath } from '../plain-math.ts';
import { anyFonts, escapeTex } from './escape.ts';
import { typesettingOf } from './typesetting.ts';

/** A sentence as TeX, equation numbers linked. */
export const sentenceTex = (sentence: Sentence, document: Document): string =>
  renderSentence(sentence, document, {
    text: (words) => textTex(words, document),
    math: (tex) => `$${tex}$`,
    unbroken: (tex) => `\${${tex}}$`,
    equation: (equation) => `\\hyperref[${equationAnchor(equation)}]{(${equation.number})}`,
  });

/** A sentence as TeX without formulas, for bookmarks, which any character may stand in. */
export const bookmarkTex = (sentence: Sentence, document: Document): string => {
  const plain = renderSentence(sentence, document, {
    text: (words) => words,
    math: plainMath,
    unbroken: plainMath,
    equation: ({ number }) => `(${number})`,
  });
  return escapeTex(plain, anyFonts);
};

/** Plain text as TeX. */
export const textTex = (words: string, document: Document): string =>
  escapeTex(words, typesettingOf(document).fonts);
