import { type Extent, extentKey, type Index, sizeOf } from '../../quantity/index.ts';
import type { Expr } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import { bind } from '../symbolic/bind.ts';
import { bindMatrix } from './bind.ts';
import type { Cell, Dots, Matrix, Side } from './matrix.ts';

/** Which entries of a side are written: these indices, and dots. */
export type Shown = readonly (Index | 'dots')[];

/** The first `count`, dots, the last: 1, 2, …, n. */
export const firstAndLast = (over: Extent, count: number): Shown => [...upTo(count), 'dots', sizeOf(over)];

/** All of a known number: 1, 2, 3. */
export const upTo = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

export interface ShownSide extends Side {
  readonly shown: Shown;
}

export interface ArrayParts {
  /** The general entry, in which the indices of both sides are bound. */
  readonly entry: Expr;
  readonly rows?: ShownSide;
  readonly columns?: ShownSide;
}

/** A matrix with its entries written out; without rows it is a row, without columns a column. */
export function array(pool: ExpressionPool, { entry, rows, columns }: ArrayParts): Matrix {
  return {
    kind: 'array',
    entry,
    rows: rows && sideOf(rows),
    columns: columns && sideOf(columns),
    cells: shownOf(rows).map((row) =>
      shownOf(columns).map((column) => cell(pool, entry, { rows, row, columns, column })),
    ),
    shape: { rows: rows?.over ?? 1, columns: columns?.over ?? 1 },
  };
}

/** The sides of an array of which hardly more than the corners is written. */
export interface OutlineParts {
  readonly entry: Expr;
  readonly rows: Side;
  /** What is written of the first row. */
  readonly columns: ShownSide;
}

/** A matrix by its first row and its last entry: between them a row of ⋯ and one of ⋮. */
export function outline(pool: ExpressionPool, { entry, rows, columns }: OutlineParts): Matrix {
  const { shown } = columns;
  const at = (row: Index, column: Index | 'dots'): Cell =>
    column === 'dots' ? 'across' : bind(pool, bind(pool, entry, rows.index, row), columns.index, column);
  const dots = (kind: Dots): readonly Cell[] => shown.map(() => kind);
  const last = sizeOf(rows.over);
  return {
    kind: 'array',
    entry,
    rows: sideOf(rows),
    columns: sideOf(columns),
    cells: [
      shown.map((column) => at(1, column)),
      dots('across'),
      dots('down'),
      [...dots('across').slice(1), at(last, shown.at(-1) ?? last)],
    ],
    shape: { rows: rows.over, columns: columns.over },
  };
}

interface Place {
  readonly rows: ShownSide | undefined;
  readonly row: Index | 'dots';
  readonly columns: ShownSide | undefined;
  readonly column: Index | 'dots';
}

function cell(pool: ExpressionPool, entry: Expr, { rows, row, columns, column }: Place): Cell {
  if (row === 'dots') return column === 'dots' ? 'diagonal' : 'down';
  if (column === 'dots') return 'across';
  const inRow = rows === undefined ? entry : bind(pool, entry, rows.index, row);
  return columns === undefined ? inRow : bind(pool, inRow, columns.index, column);
}

/** Rows one above the other; every row is one row high. Throws RangeError for higher ones. */
export function stack(pool: ExpressionPool, rows: ShownSide, row: Matrix): Matrix {
  if (row.shape.rows !== 1) throw new RangeError(`a stack of rows, not of ${extentKey(row.shape.rows)}`);
  return {
    kind: 'stack',
    rows: sideOf(rows),
    row,
    shown: rows.shown.map((index): Matrix | Dots =>
      index === 'dots' ? 'down' : bindMatrix(pool, row, rows.index, index),
    ),
    shape: { rows: rows.over, columns: row.shape.columns },
  };
}

const sideOf = ({ index, over }: Side): Side => ({ index, over });

const shownOf = (side: ShownSide | undefined): Shown => side?.shown ?? [1];
