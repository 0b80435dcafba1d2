import type { Block, Document } from '../../document/document.ts';
import { htmlElement, htmlText } from './escape.ts';
import { sentenceHtml } from './sentences.ts';

/** The table of letters; the letters are the heads of its rows. */
export function symbolsHtml(
  { heads, rows }: Extract<Block, { kind: 'symbols' }>,
  document: Document,
): string {
  const head = heads.map((words) => htmlElement('th', { scope: 'col' }, htmlText(words))).join('');
  const written = rows.map(({ letters, meaning, shape }) =>
    htmlElement(
      'tr',
      {},
      htmlElement('th', { scope: 'row' }, sentenceHtml(letters, document)) +
        htmlElement('td', {}, sentenceHtml(meaning, document)) +
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
