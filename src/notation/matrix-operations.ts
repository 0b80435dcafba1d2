import type { Matrix } from '../expression/matrix/matrix.ts';
import type { Letter } from './letter.ts';
import { letterTex } from './letter-tex.ts';
import type { MatrixStyle } from './notation.ts';
import {
  atLeast,
  bracketed,
  breakMarks,
  joined,
  keepMark,
  levels,
  type Piece,
  shielded,
  unbreakable,
} from './piece.ts';
import type { TexOptions } from './tex.ts';

/** Matrix factors side by side; an elementwise product among them, and a product behind another, stand in brackets. */
export function productPiece(
  matrices: readonly Matrix[],
  parts: readonly Piece[],
  { product }: MatrixStyle,
  dots?: readonly number[],
): Piece {
  const sign = (index: number): string =>
    dots === undefined ? product : dots.includes(index) ? '\\cdot' : '';
  const placed = parts.map((part, index) => {
    const kind = matrices[index]?.kind;
    const splits = kind === 'hadamard' || (index > 0 && (kind === 'product' || kind === 'scaled'));
    return splits ? bracketed(part) : atLeast(levels.product, part);
  });
  const texts = ended(placed);
  const tex = texts.reduce((left, right, index) => {
    const isDigits = /^\d/.test(right);
    return left + separated(isDigits ? '\\cdot' : sign(index)) + right;
  });
  return joined(tex, levels.product, placed);
}

/** Elementwise factors; a matrix product among them stands in brackets, f′(z) ⊙ (Wᵀδ), unless the author does without. */
export function hadamardPiece(
  matrices: readonly Matrix[],
  parts: readonly Piece[],
  { hadamard, bracketsInHadamard }: MatrixStyle,
): Piece {
  const placed = parts.map((part, index) => {
    const isProduct = matrices[index]?.kind === 'product';
    return isProduct && !bracketsInHadamard ? atLeast(levels.product, part) : atLeast(levels.power, part);
  });
  return joined(ended(placed).join(separated(hadamard)), levels.product, placed);
}

const separated = (sign: string): string => (sign === '' ? ' ' : ` ${breakMarks.product}${sign} ${keepMark}`);

/** What ends openly, like a sum, is closed where more follows. */
const ended = (parts: readonly Piece[]): readonly string[] =>
  parts.map(({ tex, closed }, index) => (index === parts.length - 1 ? tex : (closed ?? tex)));

export function sumPiece(parts: readonly Piece[]): Piece {
  const texts = parts.map(({ tex }, index) => {
    if (index === 0) return tex;
    const negative = tex.startsWith('-');
    return ` ${breakMarks.sum}${negative ? '-' : '+'} ${keepMark}${negative ? tex.slice(1) : tex}`;
  });
  return joined(texts.join(''), levels.sum, parts);
}

/** A scalar in front of a matrix, without a sign between them. */
export function scaledPiece(factor: Piece, of: Piece): Piece {
  const parts = [atLeast(levels.product, factor), atLeast(levels.product, of)];
  return { ...joined(ended(parts).join(' '), levels.product, parts) };
}

/** A transpose: inside a letter's own superscript or outside, as the author has it. */
export function transposed(of: Matrix, part: Piece, { notation, shape }: TexOptions): Piece {
  const { transpose, transposed: place } = notation.matrices;
  const letter = of.kind === 'ref' ? notation.matrix(of.quantity, shape) : undefined;
  const isLetter = letter !== undefined && [letterTex(letter), `(${letterTex(letter)})`].includes(part.tex);
  const tex =
    isLetter && place === 'inside'
      ? letterTex(raised(letter, transpose))
      : `${base(part).tex}^{${transpose}}`;
  return { ...part, tex, level: levels.power, enclosed: false };
}

const raised = (letter: Letter, mark: string): Letter => ({
  ...letter,
  superscript: `${letter.superscript ?? ''}${mark}`,
});

/** What a superscript can stand at: a letter without one, or brackets. */
function base(part: Piece): Piece {
  if (part.level === levels.atom && part.enclosed === true) return part;
  if (part.level === levels.atom && !part.tall && !part.tex.includes('^')) return part;
  return part.level === levels.atom && !part.tall
    ? shielded(part)
    : bracketed({ ...part, tex: unbreakable(part.tex) });
}
