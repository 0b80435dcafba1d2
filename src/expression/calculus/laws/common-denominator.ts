import type { Expr } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { isCall } from '../parts.ts';
import * as rationals from '../rational.ts';
import { type Factor, product, productExpr, raised, sides, type Term, termExpr, termOf } from '../term.ts';
import { isBarred } from './barred.ts';
import type { Law } from './law.ts';

/** t/u − v/w = (t·w − v·u)/(u·w): quotients added over one bar. */
export const commonDenominator: Law = {
  id: 'common-denominator',
  apply: (pool, expr) => {
    if (!isCall(expr, 'add') || !expr.args.some((term) => isBarred(unsigned(term)))) return undefined;
    const terms = expr.args.map(termOf);
    const below = leastCommon(terms.map((term) => sides(term).below));
    return pool.divide(pool.sum(terms.map((term) => numerator(pool, term, below))), productExpr(pool, below));
  },
  example: (pool, part) => ({
    before: pool.minus(pool.divide(part, pool.number(2)), pool.divide(pool.number(3), pool.exp(part))),
    after: pool.divide(
      pool.sum([pool.product([part, pool.exp(part)]), pool.number(-6)]),
      pool.product([pool.number(2), pool.exp(part)]),
    ),
  }),
};

const unsigned = (term: Expr): Expr => (isCall(term, 'negate') ? (term.args[0] ?? term) : term);

/** The old factors first, then what they are extended by. */
const numerator = (pool: ExpressionPool, term: Term, below: Term): Expr => {
  const { above, below: own } = sides(term);
  return termExpr(pool, product([above, product([below, raised(own, -1)])]));
};

function leastCommon(denominators: readonly Term[]): Term {
  const exponents = new Map<Expr, Factor>();
  for (const factor of denominators.flatMap(({ factors }) => factors)) {
    const known = exponents.get(factor.base);
    const isLarger =
      known === undefined ||
      rationals.isNegative(rationals.plus(known.exponent, rationals.minus(factor.exponent)));
    if (isLarger) exponents.set(factor.base, factor);
  }
  const coefficient = denominators.reduce(
    (common, { coefficient: { numerator } }) =>
      (common * numerator) / rationals.greatestCommonDivisor(common, numerator),
    1n,
  );
  return { coefficient: rationals.rational(coefficient), factors: [...exponents.values()] };
}
