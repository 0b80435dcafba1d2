import { binding, mapExtent, mapIndices } from '../../quantity/bind.ts';
import type { Extent, Index, IndexSymbol } from '../../quantity/index.ts';
import { type MatrixShape, mapLayer } from '../../quantity/matrix.ts';
import type { Expr } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import { bind } from '../symbolic/bind.ts';
import { bindSpecial } from './bind-special.ts';
import { isSpecial } from './is-special.ts';
import type { ArrayMatrix, JacobianBy, Matrix, Side } from './matrix.ts';

/**
 * Puts an index in the place of a symbol throughout a matrix: with L − 1 for l the general recursion becomes the first
 * one. Symbols that a series, an array or a stack binds must be others.
 */
export function bindMatrix(pool: ExpressionPool, matrix: Matrix, symbol: IndexSymbol, to: Index): Matrix {
  const map = binding(symbol, to);
  const inner = (part: Matrix): Matrix => bindMatrix(pool, part, symbol, to);
  const scalar = (expr: Expr): Expr => bind(pool, expr, symbol, to);
  const shape = mapShape(matrix.shape, map);
  if (isSpecial(matrix)) return { ...bindSpecial(matrix, { map, scalar, inner }), shape };
  switch (matrix.kind) {
    case 'scalar':
      return { ...matrix, value: scalar(matrix.value) };
    case 'ref':
      return { ...matrix, quantity: mapLayer(matrix.quantity, map), shape };
    case 'gradient':
      return { ...matrix, by: mapLayer(matrix.by, map), shape };
    case 'jacobian':
      return { ...matrix, of: mapLayer(matrix.of, map), by: mapBy(matrix.by, map), shape };
    case 'transpose':
    case 'negate':
    case 'diag':
    case 'spread':
      return { ...matrix, of: inner(matrix.of), shape };
    case 'product':
    case 'hadamard':
    case 'sum':
      return { ...matrix, parts: matrix.parts.map(inner), shape };
    case 'scaled':
      return { ...matrix, by: scalar(matrix.by), of: inner(matrix.of), shape };
    case 'mapped':
      return { ...matrix, layer: map(matrix.layer), of: inner(matrix.of), shape };
    case 'column':
      return { ...matrix, of: mapLayer(matrix.of, map), index: map(matrix.index), shape };
    case 'unit':
      return { ...matrix, at: map(matrix.at), shape };
    case 'series':
      return { ...matrix, over: mapExtent(matrix.over, map), of: inner(matrix.of), shape };
    case 'array':
      return { ...mapArray(matrix, map, scalar), shape };
    case 'stack':
      return {
        ...matrix,
        rows: { ...matrix.rows, over: mapExtent(matrix.rows.over, map) },
        row: inner(matrix.row),
        shown: matrix.shown.map((row) => (typeof row === 'string' ? row : inner(row))),
        shape,
      };
  }
}

type Map = (index: Index) => Index;

const mapArray = (matrix: ArrayMatrix, map: Map, scalar: (expr: Expr) => Expr): ArrayMatrix => ({
  ...matrix,
  entry: scalar(matrix.entry),
  rows: mapSide(matrix.rows, map),
  columns: mapSide(matrix.columns, map),
  cells: matrix.cells.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : scalar(cell)))),
});

const mapShape = ({ rows, columns }: MatrixShape, map: Map): MatrixShape => ({
  rows: mapLength(rows, map),
  columns: mapLength(columns, map),
});

const mapLength = (length: Extent | 1, map: Map): Extent | 1 => (length === 1 ? 1 : mapExtent(length, map));

const mapSide = (side: Side | undefined, map: Map): Side | undefined =>
  side && { ...side, over: mapExtent(side.over, map) };

const mapBy = (by: JacobianBy, map: Map): JacobianBy =>
  by.kind === 'column'
    ? { ...by, quantity: mapLayer(by.quantity, map) }
    : { ...by, quantity: mapIndices(by.quantity, map) };
