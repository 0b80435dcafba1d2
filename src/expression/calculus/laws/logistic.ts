import type { Expr } from '../../expr.ts';
import { isInteger } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { isCall, opposite, termsOf } from '../parts.ts';
import * as rationals from '../rational.ts';
import { type Factor, type Term, termExpr, termOf } from '../term.ts';
import { isBarred } from './barred.ts';
import type { Law } from './law.ts';

/** e^u/(1 + e^u) = 1/(1 + e^{−u}): above and below divided by e^u. */
export const logistic: Law = {
  id: 'logistic',
  apply: (pool, expr) => {
    if (!isBarred(expr)) return undefined;
    const term = termOf(expr);
    const below = term.factors.find((factor) => isOnePlusExponential(factor, term));
    const exponential = below && exponentialIn(below.base);
    if (below === undefined || exponential === undefined) return undefined;
    const turned = pool.sum(
      termsOf(below.base).map((each) => (each === exponential ? turn(pool, each) : each)),
    );
    return termExpr(pool, {
      coefficient: term.coefficient,
      factors: term.factors.flatMap((factor): readonly Factor[] => {
        if (factor.base === exponential) return [];
        return factor === below ? [{ base: turned, exponent: below.exponent }] : [factor];
      }),
    });
  },
  example: (pool, part) => ({
    before: pool.divide(pool.exp(part), pool.sum([pool.number(1), pool.exp(part)])),
    after: pool.divide(pool.number(1), pool.sum([pool.number(1), pool.exp(pool.negate(part))])),
  }),
};

/** Whether the factor is (1 + e^u)^{−1} with a factor e^u beside it. */
function isOnePlusExponential({ base, exponent }: Factor, { factors }: Term): boolean {
  const exponential = exponentialIn(base);
  return (
    rationals.equals(exponent, rationals.rational(-1)) &&
    factors.some(({ base, exponent }) => base === exponential && rationals.equals(exponent, rationals.one))
  );
}

/** e^u of 1 + e^u. */
function exponentialIn(sum: Expr): Expr | undefined {
  const terms = termsOf(sum);
  if (terms.length !== 2 || !terms.some((term) => isInteger(term, 1))) return undefined;
  return terms.find((term) => isCall(term, 'exp'));
}

const turn = (pool: ExpressionPool, exponential: Expr): Expr =>
  isCall(exponential, 'exp') ? pool.exp(opposite(pool, exponential.args[0] ?? exponential)) : exponential;
