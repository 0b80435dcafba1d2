import { type Expr, factorsOf } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';

/** A product with the first factor rewritten that can be. */
export function inOneFactor(
  pool: ExpressionPool,
  expr: Expr,
  rewrite: (factor: Expr) => Expr | undefined,
): Expr | undefined {
  const factors = factorsOf(expr);
  const found = factors.findIndex((factor) => rewrite(factor) !== undefined);
  const factor = factors[found];
  const next = factor && rewrite(factor);
  return next && pool.product(factors.map((each, index) => (index === found ? next : each)));
}
