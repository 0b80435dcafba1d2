import { type Expr, partsOf } from '../../../expression/expr.ts';
import type { ExpressionPool } from '../../../expression/pool.ts';
import { withParts } from '../../../expression/rewrite.ts';

/** What may stand in place of a part of a formula. */
export type Change = (part: Expr) => readonly Expr[];

/** All formulas that differ from one in a single place, from the outside in and from left to right. */
export function changedOnce(pool: ExpressionPool, expr: Expr, change: Change): readonly Expr[] {
  const parts = partsOf(expr);
  const inside = parts.flatMap((part, place) =>
    changedOnce(pool, part, change).map((changed) => withParts(pool, expr, parts.with(place, changed))),
  );
  return [...change(expr), ...inside];
}
