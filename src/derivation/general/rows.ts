import type { Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';

/** The entries of a matrix, row by row; all rows are equally long. */
export type Rows = readonly (readonly Expr[])[];

export const transposition = (rows: Rows): Rows =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => cellAt(row[column])));

/** Each entry made of the entries at the same place. */
export const elementwise = (parts: readonly Rows[], make: (cells: readonly Expr[]) => Expr): Rows =>
  (parts[0] ?? []).map((row, index) =>
    row.map((_, column) => make(parts.map((rows) => cellAt(rows[index]?.[column])))),
  );

export const addition = (pool: ExpressionPool, parts: readonly Rows[]): Rows =>
  elementwise(parts, (cells) => pool.sum(cells));

/** The matrix product; sums run from left to right. Throws RangeError where the sides differ. */
export function multiplication(pool: ExpressionPool, left: Rows, right: Rows): Rows {
  if (left[0]?.length !== right.length)
    throw new RangeError(`${left[0]?.length} columns do not meet ${right.length} rows`);
  const columns = transposition(right);
  return left.map((row) =>
    columns.map((column) =>
      pool.sum(row.map((factor, index) => pool.product([factor, cellAt(column[index])]))),
    ),
  );
}

/** The square matrix with a column on its diagonal. */
export const diagonal = (pool: ExpressionPool, column: Rows): Rows =>
  column.map(([cell], row) => column.map((_, other) => (row === other ? cellAt(cell) : pool.number(0))));

export function cellAt(cell: Expr | undefined): Expr {
  if (cell === undefined) throw new RangeError('matrices of one shape are expected');
  return cell;
}
