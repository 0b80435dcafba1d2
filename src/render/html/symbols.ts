import type { Block, Document } from '../../document/document.ts';
import { htmlElement, htmlText } from './escape.ts';
import { sentenceHtml } from './sentences.ts';

/** The table of letters; what they stand for is the head of each row, for it can be read aloud. */
export function symbolsHtml(
  { heads, rows }: Extract<Block, { kind: 'symbols' }>,
  document: Document,
): string {
  const head = heads.map((words) => htmlElement('th', { scope: 'col' }, htmlText(words))).join('');
  const written = rows.map(({ letters, meaning, shape }) =>
    htmlElement(
      'tr',
      {},
      htmlElement('td', {}, sentenceHtml(letters, document)) +
        htmlElement('th', { scope: 'row' }, sentenceHtml(meaning, document)) +
        htmlElement('td', {}, sentenceHtml([{ kind: 'shape', shape }], document)),
    ),
  );
  const body = `\n${written.join('\n')}\n`;
  return htmlElement(
    'table',
    { class: 'symbols' },
    htmlElement('thead', {}, htmlElement('tr', {}, head)) + htmlElement('tbody', {}, body),
  );
}
