import { type Expr, partsOf } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import { withParts } from '../rewrite.ts';

/**
 * A formula with its parts visited. Conditions of cases and what stands under a derivative not yet taken stay as they
 * were written.
 */
export function withVisited(pool: ExpressionPool, node: Expr, visit: (part: Expr) => Expr): Expr {
  if (node.kind === 'partial') return node;
  if (node.kind !== 'cases') return withParts(pool, node, partsOf(node).map(visit));
  return pool.cases(
    node.branches.map(({ condition, value }) => ({ condition, value: visit(value) })),
    visit(node.otherwise),
  );
}

/** Rewrites every part from the inside out, within the limits of `withVisited`. */
export function rewriteEverywhere(
  pool: ExpressionPool,
  expr: Expr,
  rewrite: (part: Expr) => Expr | undefined,
): Expr {
  const known = new Map<Expr, Expr>();
  const visit = (node: Expr): Expr => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const inner = withVisited(pool, node, visit);
    const result = rewrite(inner) ?? inner;
    known.set(node, result);
    return result;
  };
  return visit(expr);
}
