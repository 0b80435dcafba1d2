import { type Expr, factorsOf } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { sidesOf } from '../parts.ts';
import type { Law } from './law.ts';

/** u·v^{-2} = u/v²: factors with negative exponents go below the bar. */
export const negativePowersBelow: Law = {
  id: 'negative-powers-below',
  apply: (pool, expr) => {
    const below = factorsOf(expr).flatMap((factor) => inverted(pool, factor) ?? []);
    if (below.length === 0) return undefined;
    const above = factorsOf(expr).filter((factor) => inverted(pool, factor) === undefined);
    return pool.divide(pool.product(above), pool.product(below));
  },
  example: (pool, part) => ({
    before: pool.product([pool.power(pool.exp(part), pool.number(-2)), part]),
    after: pool.divide(part, pool.power(pool.exp(part), pool.number(2))),
  }),
};

function inverted(pool: ExpressionPool, factor: Expr): Expr | undefined {
  const [base, exponent] = sidesOf(factor, 'power') ?? [];
  if (base === undefined || exponent?.kind !== 'number' || exponent.numerator >= 0n) return undefined;
  return pool.power(base, pool.number(-exponent.numerator, exponent.denominator));
}
