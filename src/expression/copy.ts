import type { Expr } from './expr.ts';
import { partsOf } from './expr.ts';
import type { ExpressionPool } from './pool.ts';
import { withParts } from './rewrite.ts';

/** Rebuilds formulas of another pool in this one; what was copied before is found again. */
export function copier(pool: ExpressionPool): (expr: Expr) => Expr {
  const known = new Map<Expr, Expr>();
  const copy = (expr: Expr): Expr => {
    const found = known.get(expr);
    if (found !== undefined) return found;
    const made = rebuilt(pool, expr, copy);
    known.set(expr, made);
    return made;
  };
  return copy;
}

function rebuilt(pool: ExpressionPool, expr: Expr, copy: (part: Expr) => Expr): Expr {
  switch (expr.kind) {
    case 'number':
      return pool.number(expr.numerator, expr.denominator);
    case 'constant':
      return pool.constant(expr.name);
    case 'ref':
      return pool.ref(expr.quantity);
    case 'call':
    case 'apply':
    case 'partial':
    case 'cases':
    case 'symbolic':
      return withParts(pool, expr, partsOf(expr).map(copy));
  }
}
