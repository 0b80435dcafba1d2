import { cutAtSign } from '../../notation/parts.ts';
import { type BlankState, isHigh, lengthsFor, widthOf } from '../blanks.ts';

/** A formula of which what stands behind its sign may be blank: then it is not in the text at all. */
export function formulaTex(tex: string, state: BlankState): string {
  if (state === 'none') return tex;
  const [left, right] = cutAtSign(tex);
  const [, sign = '', rest = ''] = /^(=|\\approx)\s*(.*)$/s.exec(right) ?? [];
  const behind = state === 'open' ? emptyTex(rest) : `\\textcolor{purple}{\\underline{${rest}}}`;
  return `${left}${sign} ${behind}`;
}

function emptyTex(rest: string): string {
  const strut = isHigh(rest) ? '\\rule{0pt}{2em}' : '';
  return lengthsFor(widthOf(rest))
    .map((length) => `\\underline{${strut}\\hspace{${length}em}}`)
    .join(' \\quad ');
}

/** Words that may be blank. */
export function wordsMarkdown(words: string, state: BlankState): string {
  if (words === '' || state === 'none') return words;
  return state === 'open' ? '\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_' : `<u>${words}</u>`;
}
