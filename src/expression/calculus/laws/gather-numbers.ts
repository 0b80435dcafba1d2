import { type Expr, factorsOf, isInteger } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import type { Law } from './law.ts';

/** (-1)·u·(-1) = u, ½·2·u = u, 0·u = 0: the numbers of a product become one number in front. */
export const gatherNumbers: Law = {
  id: 'gather-numbers',
  apply: (pool, expr) => {
    const factors = factorsOf(expr);
    const numbers = factors.filter((factor) => factor.kind === 'number');
    const [first] = factors;
    const settled =
      numbers.length === 1 && first?.kind === 'number' && ![0, 1, -1].some((unit) => isInteger(first, unit));
    if (factors.length === 1 || numbers.length === 0 || settled) return undefined;
    const rest = factors.filter((factor) => factor.kind !== 'number');
    const numerator = numbers.reduce((product, { numerator }) => product * numerator, 1n);
    const denominator = numbers.reduce((product, { denominator }) => product * denominator, 1n);
    return withCoefficient(pool, pool.number(numerator, denominator), rest);
  },
  example: (pool, part) => ({
    before: pool.product([pool.number(-1), part, pool.number(-1)]),
    after: part,
  }),
};

function withCoefficient(pool: ExpressionPool, coefficient: Expr, rest: readonly Expr[]): Expr {
  if (isInteger(coefficient, 0) || rest.length === 0) return coefficient;
  if (isInteger(coefficient, 1)) return pool.product(rest);
  if (isInteger(coefficient, -1)) return pool.negate(pool.product(rest));
  return pool.product([coefficient, ...rest]);
}
