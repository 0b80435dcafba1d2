import {
  addition,
  cellAt,
  elementwise,
  multiplication,
  type Rows,
} from '../../../derivation/general/rows.ts';
import type { Scene } from '../../../derivation/general/scene.ts';
import type { Expr } from '../../../expression/expr.ts';
import type { ExpressionPool } from '../../../expression/pool.ts';
import type { Term } from './term.ts';

const columnsIn = (rows: Rows): number => rows[0]?.length ?? 0;

const isNumber = (rows: Rows): boolean => rows.length === 1 && columnsIn(rows) === 1;

/** The only entry. Throws RangeError for more than one. */
export function scalarOf(rows: Rows): Expr {
  if (!isNumber(rows)) throw new RangeError('a number is expected');
  return cellAt(rows[0]?.[0]);
}

const sameSides = (some: readonly Rows[]): boolean =>
  some.every((rows) => rows.length === some[0]?.length && columnsIn(rows) === columnsIn(some[0] ?? []));

/** The sum; a column is added to every column of a batch. Throws RangeError for other sides that differ. */
export function sumRows(pool: ExpressionPool, parts: readonly Rows[], samples: number): Rows {
  const widest = Math.max(...parts.map(columnsIn));
  const spread = parts.map((rows) =>
    widest === samples && columnsIn(rows) === 1 && rows.length > 0
      ? rows.map(([cell]) => Array.from({ length: widest }, () => cellAt(cell)))
      : rows,
  );
  if (!sameSides(spread)) throw new RangeError('terms of the same sides are expected');
  return addition(pool, spread);
}

/** Factors from left to right; a number may stand at any place. */
export function productRows(
  { network: { pool } }: Scene,
  parts: readonly Term[],
  inner: (part: Term) => Rows,
): Rows {
  const rows = parts.map((part) => inner(part));
  if (rows.every(isNumber)) return [[pool.product(rows.map(scalarOf))]];
  return rows.reduce((left, right) => times(pool, left, right));
}

const times = (pool: ExpressionPool, left: Rows, right: Rows): Rows => {
  if (isNumber(left)) return elementwise([right], ([cell]) => pool.product([scalarOf(left), cellAt(cell)]));
  if (isNumber(right) && columnsIn(left) !== 1)
    return elementwise([left], ([cell]) => pool.product([cellAt(cell), scalarOf(right)]));
  return multiplication(pool, left, right);
};

/** Entry by entry. Throws RangeError for sides that differ; a number goes with any. */
export function hadamardRows(pool: ExpressionPool, parts: readonly Rows[]): Rows {
  const numbers = parts.filter(isNumber);
  const others = parts.filter((rows) => !isNumber(rows));
  if (others.length === 0) return [[pool.product(parts.map(scalarOf))]];
  if (!sameSides(others)) throw new RangeError('factors of the same sides are expected');
  const factor = numbers.map(scalarOf);
  return elementwise(others, (cells) => pool.product([...factor, ...cells]));
}

/** Factors with the dot of authors for whom it is elementwise: where sides differ, only a matrix product can be meant. */
export const dottedRows = (pool: ExpressionPool, parts: readonly Rows[]): Rows =>
  parts.reduce((left, right) =>
    sameSides([left, right]) || isNumber(left) || isNumber(right)
      ? hadamardRows(pool, [left, right])
      : multiplication(pool, left, right),
  );
