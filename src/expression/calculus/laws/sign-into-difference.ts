import type { Expr } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { isCall, negated, opposite, sidesOf, termsOf } from '../parts.ts';
import type { Law } from './law.ts';

/** −(u − v) = v − u, and −((u − v)/w) = (v − u)/w. */
export const signIntoDifference: Law = {
  id: 'sign-into-difference',
  apply: (pool, expr) => {
    const [inner] = isCall(expr, 'negate') ? expr.args : [];
    if (inner === undefined) return undefined;
    const [above, below] = sidesOf(inner, 'divide') ?? [inner, undefined];
    const turned = reversed(pool, above);
    return turned && (below === undefined ? turned : pool.divide(turned, below));
  },
  example: (pool, part) => ({
    before: pool.negate(pool.divide(pool.minus(pool.exp(part), part), pool.number(3))),
    after: pool.divide(pool.minus(part, pool.exp(part)), pool.number(3)),
  }),
};

function reversed(pool: ExpressionPool, difference: Expr): Expr | undefined {
  const terms = termsOf(difference);
  const isNegative = (term: Expr): boolean => negated(pool, term) !== undefined;
  if (terms.length !== 2 || terms.filter(isNegative).length !== 1) return undefined;
  return pool.sum(
    [...terms.filter(isNegative), ...terms.filter((term) => !isNegative(term))].map((term) =>
      opposite(pool, term),
    ),
  );
}
