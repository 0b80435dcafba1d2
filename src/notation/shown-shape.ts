import type { Extent } from '../quantity/index.ts';
import type { MatrixQuantity, MatrixShape } from '../quantity/matrix.ts';
import type { NetworkShape } from '../quantity/shape.ts';
import { letterTex } from './letter-tex.ts';
import { isLastSymbol } from './size-letter.ts';
import type { TexOptions } from './tex.ts';

/** What kind of thing a letter of this very network is. */
export type ShownShape =
  | { readonly kind: 'number' }
  /** An array under its own letter, with its sides. */
  | { readonly kind: 'array'; readonly of: MatrixQuantity; readonly sides: Sides }
  /** A function of so many numbers, and how many it gives. */
  | { readonly kind: 'function'; readonly from: number; readonly to: number };

/** Rows and columns; a column has one. */
export type Sides = readonly [rows: number, columns: number];

/** `\mathbb{R}`, `W^{2} \in \mathbb{R}^{2 \times 3}`, or as a list `W^{[1]} - 2 \times 3`. */
export function shownShapeTex(shown: ShownShape, options: TexOptions): string {
  const { notation, shape } = options;
  switch (shown.kind) {
    case 'number':
      return setTex([1, 1]);
    case 'function':
      return `${setTex([shown.from, 1])} \\to ${setTex([shown.to, 1])}`;
    case 'array': {
      const letter = letterTex(notation.matrix(shown.of, shape));
      return notation.matrices.shapes === 'dash'
        ? `${letter} - ${sidesTex(shown.sides)}`
        : `${letter} \\in ${setTex(shown.sides)}`;
    }
  }
}

/** `2 \times 3`. */
export const sidesTex = ([rows, columns]: Sides): string => `${rows} \\times ${columns}`;

/** ℝ for numbers, ℝⁿ for columns, ℝ^{m×n} for matrices. */
function setTex([rows, columns]: Sides): string {
  const power = columns === 1 ? (rows === 1 ? '' : String(rows)) : sidesTex([rows, columns]);
  return power === '' ? '\\mathbb{R}' : `\\mathbb{R}^{${power}}`;
}

/** The sides in a network; undefined where only an index or a batch settles them. */
export function sidesIn({ rows, columns }: MatrixShape, shape: NetworkShape): Sides | undefined {
  const [down, across] = [sideIn(rows, shape), sideIn(columns, shape)];
  return down === undefined || across === undefined ? undefined : [down, across];
}

function sideIn(side: Extent | 1, { sizes }: NetworkShape): number | undefined {
  if (side === 1) return 1;
  if (side.kind !== 'units') return undefined;
  const number = isLastSymbol(side.layer) ? sizes.length - 1 : side.layer;
  return typeof number === 'number' ? sizes[number] : undefined;
}
