import {
  addition,
  cellAt,
  diagonal,
  elementwise,
  multiplication,
  type Rows,
  transposition,
} from '../../../derivation/general/rows.ts';
import type { Scene } from '../../../derivation/general/scene.ts';
import type { Expr } from '../../../expression/expr.ts';
import type { ExpressionPool } from '../../../expression/pool.ts';
import type { Inner, TermOf } from './inner.ts';
import type { Term } from './term.ts';

type Operation = TermOf<
  | 'sum'
  | 'product'
  | 'hadamard'
  | 'dotted'
  | 'negate'
  | 'transpose'
  | 'diag'
  | 'squared-norm'
  | 'quotient'
  | 'power'
  | 'call'
>;

/** The entries of what is an operation on arrays or numbers. */
export function operationRows(term: Operation, scene: Scene, inner: Inner): Rows {
  const { pool } = scene.network;
  const all = (parts: readonly Term[]): readonly Rows[] => parts.map((part) => inner(part));
  switch (term.kind) {
    case 'sum':
      return sumRows(pool, all(term.parts), scene.samples);
    case 'product':
      return productRows(pool, all(term.parts));
    case 'hadamard':
      return hadamardRows(pool, all(term.parts));
    case 'dotted':
      return dottedRows(pool, all(term.parts));
    case 'negate':
      return elementwise([inner(term.of)], ([cell]) => pool.negate(cellAt(cell)));
    case 'transpose':
      return transposition(inner(term.of));
    case 'diag':
      return diagonal(pool, columnOf(inner(term.of)));
    case 'squared-norm': {
      const squares = inner(term.of)
        .flat()
        .map((cell) => pool.power(cell, pool.number(2)));
      return [[pool.sum(squares)]];
    }
    case 'quotient':
      return [[pool.divide(scalarOf(inner(term.above)), scalarOf(inner(term.below)))]];
    case 'power':
      return [[pool.power(scalarOf(inner(term.base)), scalarOf(inner(term.exponent)))]];
    case 'call':
      return elementwise(all(term.args), (cells) => pool.call(term.operator, cells));
  }
}

/** The same rows. Throws RangeError for more than one column. */
export function columnOf(rows: Rows): Rows {
  if (rows.some(({ length }) => length !== 1)) throw new RangeError('a column is expected');
  return rows;
}

const columnsIn = (rows: Rows): number => rows[0]?.length ?? 0;

const isNumber = (rows: Rows): boolean => rows.length === 1 && columnsIn(rows) === 1;

/** The only entry. Throws RangeError for more than one. */
export function scalarOf(rows: Rows): Expr {
  if (!isNumber(rows)) throw new RangeError('a number is expected');
  return cellAt(rows[0]?.[0]);
}

const sameSides = ([first = [], ...others]: readonly Rows[]): boolean =>
  others.every((rows) => rows.length === first.length && columnsIn(rows) === columnsIn(first));

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

/** Factors from left to right. Throws RangeError for a number behind what has more than one column. */
function productRows(pool: ExpressionPool, rows: readonly Rows[]): Rows {
  if (rows.every(isNumber)) return [[pool.product(rows.map(scalarOf))]];
  return rows.reduce((left, right) => times(pool, left, right));
}

const times = (pool: ExpressionPool, left: Rows, right: Rows): Rows => {
  if (isNumber(left)) return elementwise([right], ([cell]) => pool.product([scalarOf(left), cellAt(cell)]));
  if (isNumber(right) && columnsIn(left) !== 1) throw new RangeError('a number stands in front of a matrix');
  return multiplication(pool, left, right);
};

/** Entry by entry. Throws RangeError for sides that differ; a number goes with any. */
function hadamardRows(pool: ExpressionPool, parts: readonly Rows[]): Rows {
  const numbers = parts.filter(isNumber);
  const others = parts.filter((rows) => !isNumber(rows));
  if (others.length === 0) return [[pool.product(parts.map(scalarOf))]];
  if (!sameSides(others)) throw new RangeError('factors of the same sides are expected');
  const factor = numbers.map(scalarOf);
  return elementwise(others, (cells) => pool.product([...factor, ...cells]));
}

/** Factors with the dot of authors for whom it is elementwise: where sides differ, only a matrix product can be meant. */
const dottedRows = (pool: ExpressionPool, parts: readonly Rows[]): Rows =>
  parts.reduce((left, right) =>
    sameSides([left, right]) || isNumber(left) || isNumber(right)
      ? hadamardRows(pool, [left, right])
      : multiplication(pool, left, right),
  );
