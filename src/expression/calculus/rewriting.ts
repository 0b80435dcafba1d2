import { type Expr, isInteger } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import { rewriteUpwards } from '../rewrite.ts';
import { sidesOf } from './parts.ts';
import type { Study } from './rules/rule.ts';

/**
 * 1/v as v^{-1} for a v that depends on z, because the power rule then needs no quotient. The formula itself and the
 * branches of a formula by cases are rewritten, not what stands further inside.
 */
export function reciprocalsAsPowers(study: Study, formula: Expr): Expr {
  const { pool, depends } = study;
  if (formula.kind === 'cases')
    return pool.cases(
      formula.branches.map(({ condition, value }) => ({
        condition,
        value: reciprocalsAsPowers(study, value),
      })),
      reciprocalsAsPowers(study, formula.otherwise),
    );
  const [above, below] = sidesOf(formula, 'divide') ?? [];
  if (above === undefined || below === undefined) return formula;
  return isInteger(above, 1) && depends(below) ? pool.power(below, pool.number(-1)) : formula;
}

/** Quotients of two numbers as the one number that they are: they print alike. */
export const withFoldedNumbers = (pool: ExpressionPool, formula: Expr): Expr =>
  rewriteUpwards(pool, formula, (part) => {
    const [above, below] = sidesOf(part, 'divide') ?? [];
    if (above?.kind !== 'number' || below?.kind !== 'number' || below.numerator === 0n) return undefined;
    return pool.number(above.numerator * below.denominator, above.denominator * below.numerator);
  });
