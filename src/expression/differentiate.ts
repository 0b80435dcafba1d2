import type { Quantity } from '../quantity/quantity.ts';
import { assemble } from './calculus/assemble.ts';
import { dependence } from './calculus/depends.ts';
import { applyRule } from './calculus/rules/index.ts';
import type { Expr } from './expr.ts';
import type { ExpressionPool } from './pool.ts';

/**
 * The derivative as the rules give it, all at once and before anything is folded: outer derivative times inner
 * derivative, term by term, vanishing terms left out. `(1 + e^{-z})^{-1}` gives `-1·(1 + e^{-z})^{-2}·e^{-z}·(-1)`.
 *
 * Every quantity but `by` counts as a constant. Throws for derivatives that are themselves not yet taken and for
 * functions that are only named.
 */
export function differentiate(pool: ExpressionPool, expr: Expr, by: Quantity): Expr {
  const study = { pool, by, depends: dependence(by) };
  const known = new Map<Expr, Expr>();
  const derivativeOf = (of: Expr): Expr => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const { after } = applyRule(study, of);
    const derivative = assemble(pool, after, (part) =>
      part.kind === 'partial' ? derivativeOf(part.of) : undefined,
    );
    known.set(of, derivative);
    return derivative;
  };
  return derivativeOf(expr);
}
