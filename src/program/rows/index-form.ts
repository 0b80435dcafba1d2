import type { Expr } from '../../expression/expr.ts';
import { isSpecial } from '../../expression/matrix/is-special.ts';
import type { ManyMatrix, Matrix } from '../../expression/matrix/matrix.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import { symbolic } from '../../expression/symbolic/build.ts';
import { at, type Index } from '../../quantity/index.ts';
import { entryOf } from '../../quantity/matrix.ts';

/** Where an entry stands. */
export interface Cell {
  readonly row: Index;
  readonly column: Index;
}

/**
 * One entry of a matrix as a formula with indices: a product becomes Σ over what its factors share. This undoes the step
 * from the sum to the matrix product, so that the order of the sum is there again.
 */
export function entryAt(pool: ExpressionPool, matrix: Matrix, cell: Cell): Expr {
  if (isSpecial(matrix)) throw noLoop(matrix);
  const build = symbolic(pool);
  const { row, column } = cell;
  const inner = (part: Matrix, where = cell): Expr => entryAt(pool, part, where);
  switch (matrix.kind) {
    case 'scalar':
      return matrix.value;
    case 'ref':
      return build.quantity(entryOf(matrix.quantity, row, column));
    case 'gradient':
      return build.partial(build.quantity({ kind: matrix.of }), entryOf(matrix.by, row, column));
    case 'transpose':
      return inner(matrix.of, { row: column, column: row });
    case 'negate':
      return pool.negate(inner(matrix.of));
    case 'hadamard':
      return pool.product(matrix.parts.map((part) => inner(part)));
    case 'sum':
      return pool.sum(matrix.parts.map((part) => inner(part)));
    case 'mapped': {
      const argument = inner(matrix.of);
      return matrix.order === 0
        ? build.apply(matrix.layer, argument)
        : build.derivative(matrix.layer, argument);
    }
    case 'product':
      return productAt(pool, matrix, cell);
    case 'array':
    case 'column':
    case 'diag':
    case 'jacobian':
    case 'scaled':
    case 'series':
    case 'spread':
    case 'stack':
    case 'unit':
      throw noLoop(matrix);
  }
}

const noLoop = ({ kind }: Matrix): Error => new Error(`no loop makes the entries of ${kind}`);

/** Of a transposed matrix the next layer is summed over, of others the layer before. */
function productAt(pool: ExpressionPool, { parts }: ManyMatrix, { row, column }: Cell): Expr {
  const [left, right] = parts;
  if (left === undefined || right === undefined || parts.length !== 2)
    throw new Error('a product of two matrices is expected');
  const shared = left.shape.columns;
  const [symbol, index] =
    left.kind === 'transpose' ? (['next', at.next] as const) : (['from', at.from] as const);
  const middle = shared === 1 ? 1 : index;
  const factors = pool.product([
    entryAt(pool, left, { row, column: middle }),
    entryAt(pool, right, { row: middle, column }),
  ]);
  return shared === 1 ? factors : symbolic(pool).sum(symbol, shared, factors);
}
