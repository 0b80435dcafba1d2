import type { Expr } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { isCall, negated, sidesOf } from '../parts.ts';
import type { Law } from './law.ts';

/** u·(−v) = −u·v, (−u)/v = −u/v, and −(−u) = u. */
export const signInFront: Law = {
  id: 'sign-in-front',
  apply: (pool, expr) => {
    const [inner] = isCall(expr, 'negate') ? expr.args : [];
    if (inner !== undefined) return withoutMinus(pool, inner);
    if (isCall(expr, 'multiply')) return ofFactors(pool, expr.args, (factors) => pool.product(factors));
    const quotient = sidesOf(expr, 'divide');
    return quotient && ofFactors(pool, quotient, ([above = expr, below = expr]) => pool.divide(above, below));
  },
  example: (pool, part) => ({
    before: pool.product([part, pool.negate(pool.exp(part))]),
    after: pool.negate(pool.product([part, pool.exp(part)])),
  }),
};

/** −u for a u that bears a sign already. */
function withoutMinus(pool: ExpressionPool, inner: Expr): Expr | undefined {
  const positive = negated(pool, inner);
  if (positive !== undefined) return positive;
  if (inner.kind === 'number') return pool.number(-inner.numerator, inner.denominator);
  const [first, ...rest] = isCall(inner, 'multiply') ? inner.args : [];
  if (first?.kind !== 'number') return undefined;
  return pool.product([pool.number(-first.numerator, first.denominator), ...rest]);
}

/** Numbers of a product keep their sign for the law that gathers them. */
function ofFactors(
  pool: ExpressionPool,
  factors: readonly Expr[],
  join: (factors: readonly Expr[]) => Expr,
): Expr | undefined {
  const isSigned = (factor: Expr): boolean => isCall(factor, 'negate');
  const signs = factors.filter(isSigned).length;
  if (signs === 0) return undefined;
  const joined = join(
    factors.map((factor) => (isSigned(factor) ? (negated(pool, factor) ?? factor) : factor)),
  );
  return signs % 2 === 0 ? joined : pool.negate(joined);
}
