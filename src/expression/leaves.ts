import { type Expr, type PartialExpr, partsOf, type RefExpr } from './expr.ts';

/** What a formula is worked out from: its letters and the derivatives that are not yet taken in it, each once. */
export function leavesOf(expr: Expr): readonly (RefExpr | PartialExpr)[] {
  const leaves = new Set<RefExpr | PartialExpr>();
  const seen = new Set<Expr>();
  const visit = (node: Expr): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'ref' || node.kind === 'partial') leaves.add(node);
    else partsOf(node).forEach(visit);
  };
  visit(expr);
  return [...leaves];
}
