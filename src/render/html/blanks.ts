import type { Document } from '../../document/document.ts';
import { cutAtSign } from '../../notation/parts.ts';
import { type BlankState, isHigh, lengthsFor, widthOf } from '../blanks.ts';
import { htmlElement } from './escape.ts';
import { displayedMath } from './math.ts';

/** A displayed formula of which what stands behind its sign may be blank: then it is not in the page at all. */
export function formulaHtml(tex: string, state: BlankState, document: Document): string {
  if (state === 'none') return displayedMath(tex);
  const [left, right] = cutAtSign(tex);
  const [, sign = '', rest = ''] = /^(=|\\approx)(?:\s*\\nobreak)?\s*(.*)$/s.exec(right) ?? [];
  const shown = displayedMath(`${left} ${sign} {}`);
  return (
    shown +
    (state === 'open'
      ? emptyHtml(widthOf(rest), isHigh(rest), document)
      : answerHtml(displayedMath(rest), isHigh(rest)))
  );
}

/** Words that may be blank. */
export function wordsHtml(words: string, state: BlankState, document: Document): string {
  if (words === '' || state === 'none') return words;
  return state === 'open' ? emptyHtml(reasonWidth, false, document) : answerHtml(words, false);
}

/** In ems, as wide as their column. */
const reasonWidth = 4.5;

const answerHtml = (html: string, isTall: boolean): string =>
  htmlElement('span', { class: isTall ? 'answer tall' : 'answer' }, html);

function emptyHtml(width: number, isTall: boolean, { language }: Document): string {
  const [first, ...others] = lengthsFor(width);
  const name = isTall ? 'blank tall' : 'blank';
  const line = (length: number) => ({ class: name, style: `width: ${length}em` });
  return [
    htmlElement('span', { ...line(first), role: 'img', 'aria-label': language.editions.blank }, ''),
    ...others.map((length) => htmlElement('span', { ...line(length), 'aria-hidden': 'true' }, '')),
  ].join(' ');
}
