import type { Arithmetic } from '../../expression/arithmetic/arithmetic.ts';
import type { Figure } from '../../expression/arithmetic/figures.ts';
import { evaluate, type Valuation } from '../../expression/evaluate.ts';
import type { Branch, Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import { rewriteUpwards } from '../../expression/rewrite.ts';

/** A formula with each of its cases replaced by the one that holds. */
export function settledCases(
  pool: ExpressionPool,
  expr: Expr,
  arithmetic: Arithmetic<Figure>,
  valuation: Valuation<Figure>,
): Expr {
  const [yes, no] = [pool.number(1), pool.number(0)];
  const holds = ({ condition }: Branch): boolean =>
    !evaluate(pool.cases([{ condition, value: yes }], no), arithmetic, valuation).decimal.isZero();
  return rewriteUpwards(pool, expr, (part) =>
    part.kind === 'cases' ? (part.branches.find(holds)?.value ?? part.otherwise) : undefined,
  );
}
