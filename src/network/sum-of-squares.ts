import type { Expr } from '../expression/expr.ts';
import type { ExpressionPool } from '../expression/pool.ts';

/** Σ (y − t)² over the outputs, which several losses are multiples of. */
export function sumOfSquares(
  pool: ExpressionPool,
  predictions: readonly Expr[],
  targets: readonly Expr[],
): Expr {
  return pool.sum(
    predictions.map((prediction, k) => {
      const target = targets[k];
      if (target === undefined) throw new RangeError(`no target for output ${k + 1}`);
      return pool.power(pool.minus(prediction, target), pool.number(2));
    }),
  );
}
