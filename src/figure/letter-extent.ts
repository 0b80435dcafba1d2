import type { Letter } from '../notation/letter.ts';

/** The room that a letter takes, in em: its width, and how far it reaches above and below its baseline. */
export interface LetterExtent {
  readonly width: number;
  readonly above: number;
  readonly below: number;
}

/** The size of sub- and superscripts, as TeX sets them at 10 pt. */
export const scriptSize = 0.7;
/** How far scripts are moved from the baseline of their letter, in em of the letter. */
export const scriptShift = { subscript: 0.22, superscript: 0.4 };

const xHeight = 0.46;
const capHeight = 0.69;
const descent = 0.21;
const digitHeight = 0.66;
const hatHeight = 0.2;

/**
 * Estimated from Times and Computer Modern, which differ by less than a tenth of an em here: figures need no font at
 * hand, and so come out the same everywhere.
 */
export function letterExtent(letter: Letter): LetterExtent {
  const { subscript, superscript } = letter;
  const subscripted = subscript === undefined ? 0 : scriptShift.subscript + 0.1;
  const superscripted = superscript === undefined ? 0 : scriptShift.superscript + scriptSize * digitHeight;
  return {
    width:
      baseWidth(letter) + scriptSize * Math.max(textWidth(subscript ?? ''), textWidth(superscript ?? '')),
    above: Math.max(baseHeight(letter) + (letter.hat === true ? hatHeight : 0), superscripted),
    below: Math.max(/[gjpqy]/.test(letter.base) ? descent : 0.02, subscripted),
  };
}

/** How wide the letter itself is, without its scripts, in em. */
export const baseWidth = ({ base }: Letter): number =>
  /^[wmW]$/.test(base) ? 0.74 : /^[A-Z]$/.test(base) ? 0.7 : 0.56;

/** How high the letter itself is, in em. */
export const baseHeight = ({ base }: Letter): number =>
  /^[acegmnopqrsuvwxyz]$/.test(base) ? xHeight : capHeight;

const narrow = /[,.;'()[\]|]/;
const wide = /[⺀-鿿豈-﫿＀-｠]/;

/** The width of upright text in em: CJK characters are 1 wide, brackets and stops a third, all others a half. */
export function textWidth(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (wide.test(character) ? 1 : narrow.test(character) ? 0.34 : 0.52),
    0,
  );
}
