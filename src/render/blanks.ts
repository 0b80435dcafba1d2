import type { Document, GeneralLine, Line } from '../document/document.ts';
import type { BlankPart } from '../document/editions/edition.ts';

/** How a place that students fill in is printed: as it is, empty, or with what is to stand there. */
export type BlankState = 'none' | 'open' | 'filled';

/** The state of a part of a line. */
export const blankState = (line: Line, part: BlankPart, document: Document): BlankState =>
  stateIf(line.blank?.includes(part) ?? false, document);

/** The state of the reasons of a line of several rows. */
export const reasonState = ({ blank }: GeneralLine, document: Document): BlankState =>
  stateIf(blank === 'reasons', document);

/** The state of what stands behind the sign of a row; rows are counted from 0. */
export function rowState({ blank }: GeneralLine, row: number, rows: number, document: Document): BlankState {
  if (blank === undefined) return 'none';
  switch (blank) {
    case 'reasons':
      return 'none';
    case 'last-row':
      return stateIf(row === rows - 1, document);
    case 'every-second-row':
      return stateIf((rows - 1 - row) % 2 === 0, document);
  }
}

const stateIf = (isBlank: boolean, { edition }: Document): BlankState =>
  isBlank ? (edition === 'student' ? 'open' : 'filled') : 'none';

/** About how wide a formula is, in ems: of a fraction the wider half, and indices smaller than the rest. */
export function widthOf(tex: string): number {
  let text = tex
    .replace(
      /\\(?:allowbreak|nobreak|displaystyle|left|right|[bB]igg?[lr]?|hat|mathbf|boldsymbol|mathrm)(?![a-zA-Z])/g,
      '',
    )
    .replace(/\\frac(?![a-zA-Z])/g, '/')
    .replace(/\\(?:[a-zA-Z]+|.)/g, 'x')
    .replaceAll(/\s/g, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(/\/\{([^{}]*)\}\{([^{}]*)\}/g, (_, above: string, below: string) =>
        above.length > below.length ? above : below,
      )
      .replace(/(?<!\/|\/\{[^{}]*\})([_^])\{([^{}]*)\}/g, (_, _sign, inside: string) =>
        inside.slice(0, Math.ceil(0.7 * inside.length)),
      )
      .replace(/(?<!\/|\/\{[^{}]*\}|[_^])\{([^{}]*)\}/g, '$1');
  }
  const wide = text.match(/[=+x-]/g)?.length ?? 0;
  return Math.ceil(0.55 * text.length + 0.35 * wide);
}

/** Whether a formula is higher than a line of text. */
export const isHigh = (tex: string): boolean => /\\(?:frac|begin|sum)(?![a-zA-Z])/.test(tex);

/** The lengths of empty places for something so wide: none longer than a line. */
export function lengthsFor(width: number): readonly [number, ...number[]] {
  const count = Math.max(1, Math.ceil(width / longestBlank));
  const length = Math.max(shortestBlank, Math.ceil(width / count));
  return [length, ...Array.from({ length: count - 1 }, () => length)];
}

const shortestBlank = 4;
const longestBlank = 24;
