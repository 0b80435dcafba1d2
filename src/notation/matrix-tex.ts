import type { ArrayMatrix, Cell, JacobianMatrix, Matrix } from '../expression/matrix/matrix.ts';
import { bmatrix, dotsTex, generalEntry } from './array-tex.ts';
import { unitText } from './index-text.ts';
import { letterTex } from './letter-tex.ts';
import { columnPiece, gradientPiece, refPiece } from './matrix-letters-tex.ts';
import { hadamardPiece, productPiece, scaledPiece, sumPiece, transposed } from './matrix-operations.ts';
import {
  atLeast,
  atom,
  breakMarks,
  keepMark,
  levels,
  type Piece,
  settleBreaks,
  unbreakable,
} from './piece.ts';
import { specialPiece } from './special-matrix-tex.ts';
import { applied, functionTex, sumOver } from './symbolic-tex.ts';
import { type Path, pieceOf, type TexOptions } from './tex.ts';

/**
 * A chain of equal matrices as LaTeX: `z^{l} = W^{l} a^{l-1} + b^{l}`. Members that this author writes alike, δ and ∂E/∂z,
 * stand once.
 */
export function texOfMatrices(members: readonly Matrix[], options: TexOptions): string {
  const printed = members.map((member, index) => piece(member, options, [index]).tex);
  const said = printed.filter((tex, index) => index === 0 || tex !== printed[index - 1]);
  return settleBreaks(said.join(` ${breakMarks.relation}= ${keepMark}`), options.breaks ?? 'none');
}

/** A matrix formula as LaTeX. */
export const texOfMatrix = (matrix: Matrix, options: TexOptions): string =>
  settleBreaks(piece(matrix, options, []).tex, options.breaks ?? 'none');

function piece(matrix: Matrix, options: TexOptions, path: Path): Piece {
  const { notation } = options;
  const inner = (part: Matrix, index = 0): Piece => piece(part, options, [...path, index]);
  const all = (parts: readonly Matrix[]): readonly Piece[] => parts.map(inner);
  switch (matrix.kind) {
    case 'scalar':
      return pieceOf(matrix.value, options, path);
    case 'ref':
      return refPiece(matrix.quantity, options);
    case 'gradient':
      return gradientPiece(matrix.of, matrix.by, options);
    case 'jacobian':
      return jacobianPiece(matrix, options);
    case 'transpose':
      return transposed(matrix.of, inner(matrix.of), options);
    case 'negate': {
      const part = atLeast(levels.product, inner(matrix.of));
      return { ...part, tex: `-${part.tex}`, level: levels.sum };
    }
    case 'diag':
      return applied('\\operatorname{diag}', inner(matrix.of));
    case 'spread':
      return inner(matrix.of);
    case 'product':
      return productPiece(matrix.parts, all(matrix.parts), notation.matrices);
    case 'hadamard':
      return hadamardPiece(all(matrix.parts), notation.matrices);
    case 'sum':
      return sumPiece(all(matrix.parts));
    case 'scaled':
      return scaledPiece(pieceOf(matrix.by, options, [...path, 0]), inner(matrix.of, 1));
    case 'mapped':
      return applied(functionTex(matrix.layer, matrix.order, options), inner(matrix.of));
    case 'column':
      return columnPiece(matrix, options);
    case 'unit':
      return atom(`\\mathbf{e}_{${unitText(notation, matrix.at)}}`);
    case 'series': {
      const letter = notation.index(matrix.index);
      return sumOver(`\\sum_{${letter}=1}^{${unitText(notation, { of: matrix.over })}}`, inner(matrix.of));
    }
    case 'array':
      return arrayPiece(matrix, options);
    case 'stack':
      return bmatrix(
        matrix.shown.map((row) => [
          typeof row === 'string' ? dotsTex(row, notation) : unbreakable(inner(row).tex),
        ]),
      );
    case 'identity':
    case 'placed':
    case 'squared-norm':
    case 'function-jacobian':
    case 'network':
    case 'sole':
    case 'tower':
      return specialPiece(matrix, options, inner, path);
  }
}

function arrayPiece({ cells }: ArrayMatrix, options: TexOptions): Piece {
  const rows = cells.map((row) => row.map((cell) => cellTex(cell, options)));
  const [before, general, after] = cells.map(([cell]) => cell);
  const isGeneral = cells.length === 3 && before === 'down' && after === 'down' && general !== undefined;
  return isGeneral && cells.every((row) => row.length === 1)
    ? generalEntry(rows[1]?.[0] ?? '')
    : bmatrix(rows);
}

const cellTex = (cell: Cell, { notation, shape }: TexOptions): string =>
  typeof cell === 'string'
    ? dotsTex(cell, notation)
    : unbreakable(pieceOf(cell, { notation, shape }, []).tex);

function jacobianPiece({ of, by }: JacobianMatrix, { notation, shape }: TexOptions): Piece {
  const { sign } = notation.derivatives;
  const above = letterTex(notation.matrix(of, shape));
  const below = letterTex(
    by.kind === 'column' ? notation.matrix(by.quantity, shape) : notation.letter(by.quantity, shape),
  );
  return atom(`\\frac{${sign} ${above}}{${sign} ${below}}`, true);
}
