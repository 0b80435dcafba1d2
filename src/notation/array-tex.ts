import type { Dots } from '../expression/matrix/matrix.ts';
import type { Notation } from './notation.ts';
import { atom, type Piece } from './piece.ts';

export const dotsTex = (kind: Dots, { matrices }: Pick<Notation, 'matrices'>): string => matrices.dots[kind];

/** Rows in square brackets. */
export const bmatrix = (rows: readonly (readonly string[])[]): Piece =>
  atom(`\\begin{bmatrix} ${rows.map((row) => row.join(' & ')).join(' \\\\ ')} \\end{bmatrix}`, true);

/** A column of which only the general entry is shown, along the line: `[\dots, f'(z_{i}), \dots]`. */
export const generalEntry = (entry: string): Piece => atom(`[\\dots, ${entry}, \\dots]`);
