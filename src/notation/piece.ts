import type { Hint } from '../expression/matrix/presentation.ts';

/**
 * A printed formula with what its surroundings must know in order to bracket it. Possible line breaks are private
 * characters in the text, taken out again where a line must not break.
 */
export interface Piece {
  readonly tex: string;
  readonly level: Level;
  /** How many pairs of brackets stand inside each other; the brackets around a letter that is squared do not count. */
  readonly depth: number;
  /** Higher than a line of text: needs brackets that grow. */
  readonly tall: boolean;
  /** The same with brackets where it ends in a bare argument, `\\tanh(z)` for `\\tanh z`: what more may follow. */
  readonly closed?: string;
  /** Whether brackets stand around all of it, so that a superscript needs no others. */
  readonly enclosed?: boolean;
}

/** How tightly a formula holds together; a part that holds less tightly than its place asks for is bracketed. */
export const levels = { cases: 0, sum: 1, product: 2, power: 3, atom: 4 } as const;
export type Level = (typeof levels)[keyof typeof levels];

/** Before the operator of a sum, of a product, and before an equals sign. */
export const breakMarks = { sum: '\uE000', product: '\uE001', relation: '\uE002' } as const;
/** After an operator: never a break. */
export const keepMark = '\uE003';

export const atom = (tex: string, tall = false): Piece => ({ tex, level: levels.atom, depth: 0, tall });

const brackets = [
  ['(', ')'],
  ['[', ']'],
  ['\\{', '\\}'],
] as const;

/** Brackets around a formula: round, square, curly, and again, growing outwards, by what stands inside. */
export function bracketed(piece: Piece): Piece {
  const [open, close] = brackets[piece.depth % brackets.length] ?? brackets[0];
  return { ...enclosed(piece, open, close), depth: piece.depth + 1 };
}

/** Brackets that precedence does not ask for. */
export function grouped(piece: Piece, hint: Pick<Hint, 'group'> | undefined): Piece {
  switch (hint?.group) {
    case undefined:
      return piece;
    case 'round':
      return { ...enclosed(piece, '(', ')'), depth: piece.depth + 1 };
    case 'square':
      return { ...enclosed(piece, '[', ']'), depth: piece.depth + 1 };
    case 'operation':
      return piece.level === levels.atom && !piece.tall ? piece : grouped(piece, { group: 'round' });
  }
}

/** Bars around a formula, which do not count as brackets. */
export const barred = (piece: Piece): Piece => enclosed(piece, '\\lvert ', '\\rvert');

function enclosed({ tex, depth, tall }: Piece, open: string, close: string): Piece {
  const inside =
    depth === 0 ? unbreakable(tex) : hasDecimals(tex) ? tex : tex.replaceAll(breakMarks.product, '');
  const sized = tall
    ? grown(tex, open.trimEnd(), close)
    : `${bigger(depth, 'l')}${open}${inside}${bigger(depth, 'r')}${close}`;
  return { tex: sized, level: levels.atom, depth, tall, enclosed: true };
}

/** Decimals are so much longer than letters that their products may have to break within brackets. */
const hasDecimals = (tex: string): boolean => /\d(?:\.|\{,\})\d/.test(tex);

/** Brackets that grow with what stands inside, on one line; around what may need several, brackets of a fixed size. */
const grown = (tex: string, open: string, close: string): string =>
  isLong(tex) ? `\\biggl${open} ${tex} \\biggr${close}` : `\\left${open} ${unbreakable(tex)} \\right${close}`;

/** Whether a formula may fill more than a line; rows of cases stay together, and brackets grow with their number. */
export const isLong = (tex: string): boolean =>
  /[\uE000-\uE002]/.test(tex) && !tex.includes('\\begin{') && signsIn(tex) > longest;

/** Signs of the longest formula that shares a line with others, in brackets or above a bar. */
const longest = 60;

/** How many signs a formula has about, fractions counted above and below the bar. */
const signsIn = (tex: string): number => tex.replaceAll(/\\[a-zA-Z]+|[{}\s_^\uE000-\uE003]/g, '').length;

/** Round brackets that do not count: around a letter before its power. */
export const shielded = ({ tex, tall }: Piece): Piece => atom(`(${tex})`, tall);

const sizes = ['', '\\big', '\\big', '\\Big', '\\Big', '\\Big', '\\bigg', '\\bigg', '\\bigg'] as const;

const bigger = (depth: number, side: 'l' | 'r'): string => {
  const size = sizes[depth] ?? '\\Bigg';
  return size === '' ? '' : `${size}${side}`;
};

/** The text without its possible breaks; what forbids one stays. */
export const unbreakable = (tex: string): string => tex.replace(/[\uE000-\uE002]/g, '');

/** The text with only those product breaks that stand in long terms. */
export const termBreaks = ({ tex, depth }: Piece): string =>
  depth > 1 || isLong(tex) || (depth > 0 && hasDecimals(tex)) ? tex : tex.replaceAll(breakMarks.product, '');

export type Breaks = 'none' | 'latex' | 'html';

/**
 * Turns the marks into what a typesetter understands. In LaTeX the document forbids all other breaks in a formula; a
 * browser would break after any operator, so each one forbids it for itself.
 */
export function settleBreaks(tex: string, breaks: Breaks): string {
  const kept = tex.replaceAll(keepMark, breaks === 'html' ? '\\nobreak ' : '');
  return breaks === 'none' ? unbreakable(kept) : kept.replace(/[\uE000-\uE002]/g, '\\allowbreak ');
}

/** Several parts made one text, as deep and as high as the deepest and the highest of them. */
export const joined = (tex: string, level: Level, parts: readonly Piece[]): Piece => ({
  tex,
  level,
  depth: Math.max(...parts.map(({ depth }) => depth)),
  tall: parts.some(({ tall }) => tall),
});

/** The formula itself if it holds together as tightly as its place asks for, else in brackets. */
export const atLeast = (level: Level, piece: Piece): Piece =>
  piece.level >= level ? piece : bracketed(piece);
