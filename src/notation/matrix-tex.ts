import { isSpecial } from '../expression/matrix/is-special.ts';
import type { ArrayMatrix, Cell, JacobianMatrix, Matrix } from '../expression/matrix/matrix.ts';
import { type Beside, type Hint, hintAt, type Presentation } from '../expression/matrix/presentation.ts';
import type { MatrixShape } from '../quantity/matrix.ts';
import { bmatrix, dotsTex, generalEntry } from './array-tex.ts';
import { besideTex } from './beside-tex.ts';
import { firstText, unitText } from './index-text.ts';
import { letterTex } from './letter-tex.ts';
import { columnPiece, gradientPiece, refPiece } from './matrix-letters-tex.ts';
import { hadamardPiece, productPiece, scaledPiece, sumPiece, transposed } from './matrix-operations.ts';
import type { Notation } from './notation.ts';
import {
  atLeast,
  atom,
  breakMarks,
  grouped,
  keepMark,
  levels,
  type Piece,
  settleBreaks,
  unbreakable,
} from './piece.ts';
import { specialPiece } from './special-matrix-tex.ts';
import { applied, functionTex, sumOver } from './symbolic-tex.ts';
import { type Path, pieceOf, type TexOptions } from './tex.ts';
import { withLoss } from './whole-loss.ts';
import { senseTex, withShown } from './with-shown.ts';

/**
 * A chain of equal matrices as LaTeX: `z^{l} = W^{l} a^{l-1} + b^{l}`. Members that this author writes alike, δ and ∂E/∂z,
 * stand once.
 */
export const texOfMatrices = (members: readonly Matrix[], options: TexOptions): string =>
  texOfEquation({ members }, options);

export interface ShownEquation {
  readonly members: readonly Matrix[];
  readonly shown?: Presentation | undefined;
  readonly beside?: Beside | undefined;
}

/** The same set as a line is to be shown: `\\delta^{(l)} \\triangleq … \\quad \\in \\mathbb{R}^{M_{l}}`. */
export const texOfEquation = (equation: ShownEquation, options: TexOptions): string =>
  rowsOfEquation(equation, options)
    .map(({ tex }) => tex)
    .join(options.breaks === 'none' || options.breaks === undefined ? ' ' : ' \\allowbreak ');

/** A row of a chain that is written one member below the other. */
export interface EquationRow {
  /** `A = B`, then `= C`. */
  readonly tex: string;
  /** The number of the member at its end. */
  readonly member: number;
}

/** The first two members, and each further one in a row of its own unless it is to stand in the one before. */
export function rowsOfEquation(
  { members, shown = {}, beside }: ShownEquation,
  options: TexOptions,
): readonly [EquationRow, ...EquationRow[]] {
  const { hints = [], relation, sense, showsShape = false, abbreviations, together = [] } = shown;
  const usual = withShown(options.notation, shown);
  const { factors } = usual.matrices;
  const print = (member: Matrix, index: number): Piece => {
    const { loss } = hintAt(hints, [index]) ?? hintAt(hints, []) ?? {};
    const notation = loss === undefined ? usual : withLoss(usual, loss);
    return piece(member, { ...options, notation, factors, hints, abbreviations }, [index]);
  };
  const printed = members.map((member, index) => {
    const { tex } = print(member, index);
    return { tex: sense === 'least' ? `\\min ${tex}` : tex, member: index };
  });
  const [left, second, ...others] = printed.filter(
    ({ tex }, index) => index === 0 || tex !== printed[index - 1]?.tex,
  );
  if (left === undefined) throw new RangeError('an equation has members');
  const set = showsShape ? setTex(members.at(-1), options) : '';
  const aside = beside === undefined ? '' : besideTex(beside, members.length, print);
  const start = second === undefined ? left.tex : firstTwo(left.tex, second.tex, relation);
  const [end, ...above] = below(
    { tex: inFrontTex(shown) + start, member: (second ?? left).member },
    others,
    together,
  );
  return settledRows([...above.toReversed(), { ...end, tex: end.tex + aside + set }], options);
}

function settledRows(
  rows: readonly EquationRow[],
  { breaks = 'none' }: TexOptions,
): readonly [EquationRow, ...EquationRow[]] {
  const [top, ...rest] = rows.map((row) => ({ ...row, tex: settleBreaks(row.tex, breaks) }));
  if (top === undefined) throw new RangeError('an equation has a row');
  return [top, ...rest];
}

/** The sign in front of a line, and what is looked for. */
const inFrontTex = ({ lead, sense }: Presentation): string =>
  (lead === undefined ? '' : `${leads[lead]} `) + senseTex(sense);

const firstTwo = (left: string, right: string, relation: Presentation['relation']): string =>
  `${left} ${breakMarks.relation}${relation === undefined ? '=' : relations[relation]} ${keepMark}${right}`;

/** From the last row to the first. */
type Rows = readonly [EquationRow, ...EquationRow[]];

/** The rows of further members below the first row, or within the row before them. */
const below = (first: EquationRow, others: readonly EquationRow[], together: readonly number[]): Rows =>
  others.reduce(
    ([row, ...above]: Rows, { tex, member }): Rows => {
      const next = `= ${keepMark}${tex}`;
      return together.includes(member)
        ? [{ tex: `${row.tex} ${breakMarks.relation}${next}`, member }, ...above]
        : [{ tex: next, member }, row, ...above];
    },
    [first],
  );

const leads = { hence: '\\Rightarrow', therefore: '\\therefore' } as const;
const relations = { defined: '\\triangleq', named: '\\Rightarrow' } as const;

/** ` \\quad \\in \\mathbb{R}^{M_{l}}`, where a column has one side; or ` \\quad (n \\times m)`. */
function setTex(last: Matrix | undefined, { notation }: TexOptions): string {
  if (last === undefined) return '';
  const { shape } = last;
  if (notation.matrices.shapes === 'dash') return ` \\quad (${sidesTex(shape, notation)})`;
  return ` \\quad \\in \\mathbb{R}^{${sidesTex(shape, notation, shape.columns !== 1)}}`;
}

const sidesTex = ({ rows, columns }: MatrixShape, { size }: Notation, both = true): string =>
  (both ? [rows, columns] : [rows])
    .map((side) => (side === 1 ? '1' : letterTex(size(side))))
    .join(' \\times ');

/** `A_{m \\times n}`. */
const withSides = (part: Piece, shape: MatrixShape, { notation }: TexOptions): Piece => ({
  ...part,
  tex: `${part.tex}_{${sidesTex(shape, notation)}}`,
});

/** A matrix formula as LaTeX. */
export const texOfMatrix = (matrix: Matrix, options: TexOptions): string =>
  settleBreaks(
    piece(matrix, { ...options, factors: options.notation.matrices.factors }, []).tex,
    options.breaks ?? 'none',
  );

function piece(matrix: Matrix, options: TexOptions, path: Path): Piece {
  const hint = hintAt(options.hints ?? [], path);
  const whole = plain(matrix, options, path, hint);
  const sized = hint?.sized === true ? withSides(whole, matrix.shape, options) : whole;
  return matrix.kind === 'scalar' ? sized : grouped(sized, hint);
}

const negative = (part: Piece): Piece => ({ ...part, tex: `-${part.tex}`, level: levels.sum });

function plain(matrix: Matrix, options: TexOptions, path: Path, hint: Hint | undefined): Piece {
  const { notation } = options;
  const inner = (part: Matrix, index = 0): Piece => piece(part, options, [...path, index]);
  const all = (parts: readonly Matrix[]): readonly Piece[] => parts.map(inner);
  if (isSpecial(matrix)) return specialPiece(matrix, options, inner, path);
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
    case 'negate':
      return negative(atLeast(levels.product, inner(matrix.of)));
    case 'diag':
      return applied('\\operatorname{diag}', inner(matrix.of));
    case 'spread':
      return inner(matrix.of);
    case 'product':
      return productPiece(matrix.parts, all(matrix.parts), notation.matrices, hint?.dots);
    case 'hadamard':
      return hadamardPiece(matrix.parts, all(matrix.parts), notation.matrices);
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
      const limits = `${notation.index(matrix.index)}=${firstText(notation, matrix.over)}`;
      return sumOver(`\\sum_{${limits}}^{${unitText(notation, { of: matrix.over })}}`, inner(matrix.of));
    }
    case 'array':
      return arrayPiece(hint?.plainDots === true ? withPlainDots(matrix) : matrix, options, path);
    case 'stack':
      return bmatrix(
        matrix.shown.map((row, index) => [
          typeof row === 'string' ? dotsTex(row, notation) : unbreakable(inner(row, index).tex),
        ]),
      );
  }
}

function arrayPiece({ cells }: ArrayMatrix, options: TexOptions, path: Path): Piece {
  const rows = cells.map((row, index) =>
    row.map((cell, column) => cellTex(cell, options, [...path, index, column])),
  );
  const [before, general, after] = cells.map(([cell]) => cell);
  const isGeneral = cells.length === 3 && before === 'down' && after === 'down' && general !== undefined;
  return isGeneral && cells.every((row) => row.length === 1)
    ? generalEntry(rows[1]?.[0] ?? '')
    : bmatrix(rows);
}

/** No dots that lead down or across. */
const withPlainDots = (matrix: ArrayMatrix): ArrayMatrix => ({
  ...matrix,
  cells: matrix.cells.map((row) => row.map((cell) => (cell === 'diagonal' ? 'across' : cell))),
});

const cellTex = (cell: Cell, options: TexOptions, path: Path): string =>
  typeof cell === 'string' ? dotsTex(cell, options.notation) : unbreakable(pieceOf(cell, options, path).tex);

function jacobianPiece({ of, by }: JacobianMatrix, { notation, shape }: TexOptions): Piece {
  const { sign } = notation.derivatives;
  const above = letterTex(notation.matrix(of, shape));
  const below = letterTex(
    by.kind === 'column' ? notation.matrix(by.quantity, shape) : notation.letter(by.quantity, shape),
  );
  return atom(`\\frac{${sign} ${above}}{${sign} ${below}}`, true);
}
