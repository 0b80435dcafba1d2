import { type Expr, partsOf } from './expr.ts';

/** How many nodes a formula has when written out in full; exact, and found without writing it out. */
export function writtenSize(expr: Expr, known = new Map<Expr, bigint>()): bigint {
  const found = known.get(expr);
  if (found !== undefined) return found;
  const size = partsOf(expr).reduce((sum, part) => sum + writtenSize(part, known), 1n);
  known.set(expr, size);
  return size;
}

/** Whether no derivative not yet taken stands anywhere in the formula. */
export function isResolved(expr: Expr, seen = new Set<Expr>()): boolean {
  if (seen.has(expr)) return true;
  seen.add(expr);
  return expr.kind !== 'partial' && partsOf(expr).every((part) => isResolved(part, seen));
}
