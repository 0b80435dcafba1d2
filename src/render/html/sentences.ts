import { type Document, equationAnchor } from '../../document/document.ts';
import { renderSentence, type Sentence, type SentenceWriter } from '../phrases.ts';
import { plainMath } from '../plain-math.ts';
import { htmlElement, htmlText } from './escape.ts';
import { inlineMath } from './math.ts';

type Numbered = Parameters<SentenceWriter['equation']>[0];

/** The number of an equation as a link to it: `(6.5)`. */
export const equationLink = (equation: Numbered, className?: string): string =>
  htmlElement(
    'a',
    { class: className, href: `#${equationAnchor(equation)}` },
    `(${htmlText(equation.number)})`,
  );

/** Words whose sizes such as 3-2-2 stay on one line; longer chains may break, for they could be wider than a phone. */
const wordsHtml = (words: string): string =>
  htmlText(words).replace(/(?<![\w-])\d{1,3}(?:-\d{1,3}){1,4}(?![\w-])/g, (sizes) =>
    htmlElement('span', { class: 'whole' }, sizes),
  );

const withLinks: SentenceWriter = {
  text: wordsHtml,
  math: inlineMath,
  unbroken: (tex) => htmlElement('span', { class: 'whole' }, inlineMath(tex)),
  equation: equationLink,
};

/** For places that are links themselves. */
const withoutLinks: SentenceWriter = { ...withLinks, equation: ({ number }) => `(${htmlText(number)})` };

const wordsOnly: SentenceWriter = {
  text: (words) => words,
  math: plainMath,
  unbroken: plainMath,
  equation: ({ number }) => `(${number})`,
};

export const sentenceHtml = (sentence: Sentence, document: Document): string =>
  renderSentence(sentence, document, withLinks);

export const linkHtml = (sentence: Sentence, document: Document): string =>
  renderSentence(sentence, document, withoutLinks);

/** A sentence where only characters can stand, such as the title of a window. */
export const plainHtml = (sentence: Sentence, document: Document): string =>
  htmlText(plainWords(sentence, document));

/** The same as plain text, which is not HTML yet. */
export const plainWords = (sentence: Sentence, document: Document): string =>
  renderSentence(sentence, document, wordsOnly);
