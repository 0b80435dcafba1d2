import type { Document, Line } from '../../document/document.ts';
import { numberRow } from '../number-row.ts';
import { htmlElement, htmlText } from './escape.ts';
import { inlineMath, typesetter } from './math.ts';
import { sentenceHtml } from './sentences.ts';

/** Left sides and what they come to, as a list of short items, each behind the words beside it. */
export const answersHtml = (lines: readonly Line[], document: Document): string =>
  htmlElement('ul', { class: 'answers' }, lines.map((line) => answerHtml(line, document)).join('\n'));

function answerHtml(line: Line, document: Document): string {
  const row = numberRow(line, document, typesetter);
  if (row === undefined) return '';
  const number = htmlElement('span', { class: 'number' }, `(${htmlText(line.equation.number)})`);
  const words = sentenceHtml(line.reason, document);
  const reason = words === '' ? '' : ` ${htmlElement('span', { class: 'reason' }, words)}`;
  return htmlElement('li', {}, `${number}${reason} ${inlineMath(`${row.left} ${row.sign} ${row.tex}`)}`);
}
