import type { Dots } from '../expression/matrix/matrix.ts';
import { atom, type Piece } from './piece.ts';

const dots = { across: '\\cdots', down: '\\vdots', diagonal: '\\ddots' } as const satisfies Record<
  Dots,
  string
>;

export const dotsTex = (kind: Dots): string => dots[kind];

/** Rows in square brackets. */
export const bmatrix = (rows: readonly (readonly string[])[]): Piece =>
  atom(`\\begin{bmatrix} ${rows.map((row) => row.join(' & ')).join(' \\\\ ')} \\end{bmatrix}`, true);
