import type { Expr } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { isCall, sidesOf, termsOf } from '../parts.ts';
import * as rationals from '../rational.ts';
import { baseKey, type Factor, product, raised, type Term, termExpr, termOf } from '../term.ts';
import type { Law } from './law.ts';

/** (u·v)/(u·w) = v/w, and (u·v + u·w)/u² = (v + w)/u: what stands on both sides of the bar goes. */
export const cancel: Law = {
  id: 'cancel',
  apply: (pool, expr) => {
    const [above, below] = sidesOf(expr, 'divide') ?? [];
    if (above === undefined || below === undefined) return undefined;
    const whole = [termOf(above)];
    return (
      withoutShared(pool, whole, termOf(below)) ??
      withoutShared(pool, termsOf(above).map(termOf), termOf(below))
    );
  },
  example: (pool, part) => ({
    before: pool.divide(
      pool.product([pool.number(2), part, pool.exp(part)]),
      pool.product([pool.number(2), pool.power(pool.exp(part), pool.number(2))]),
    ),
    after: pool.divide(part, pool.exp(part)),
  }),
};

function withoutShared(pool: ExpressionPool, above: readonly Term[], below: Term): Expr | undefined {
  const shared = sharedWith(above, below);
  if (shared === undefined) return undefined;
  const inverse = raised(shared, -1);
  const over = above.map((term) => termExpr(pool, product([term, inverse])));
  return quotient(pool, pool.sum(over), product([below, inverse]));
}

function quotient(pool: ExpressionPool, above: Expr, below: Term): Expr {
  if (isCall(above, 'add')) return isOne(below) ? above : pool.divide(above, termExpr(pool, below));
  return termExpr(pool, product([termOf(above), raised(below, -1)]));
}

const isOne = ({ coefficient, factors }: Term): boolean =>
  factors.length === 0 && rationals.equals(coefficient, rationals.one);

/** The largest product of powers that divides all terms and what is below the bar. */
function sharedWith(terms: readonly Term[], below: Term): Term | undefined {
  const exponents = below.factors.flatMap(({ base, exponent }): readonly Factor[] => {
    const least = [exponent, ...terms.map((term) => exponentIn(term, base))].reduce(smaller);
    return least.numerator > 0n ? [{ base, exponent: least }] : [];
  });
  const coefficient = commonNumber([below, ...terms]);
  if (exponents.length === 0 && rationals.equals(coefficient, rationals.one)) return undefined;
  return { coefficient, factors: exponents };
}

const exponentIn = ({ factors }: Term, wanted: Expr): rationals.Rational =>
  factors.find(({ base }) => baseKey(base) === baseKey(wanted))?.exponent ?? rationals.zero;

const smaller = (a: rationals.Rational, b: rationals.Rational): rationals.Rational =>
  rationals.isNegative(rationals.plus(a, rationals.minus(b))) ? a : b;

/** The greatest whole number that divides all coefficients. */
const commonNumber = (terms: readonly Term[]): rationals.Rational =>
  terms.some(({ coefficient }) => !rationals.isWhole(coefficient) || rationals.isZero(coefficient))
    ? rationals.one
    : rationals.rational(
        terms.reduce(
          (divisor, { coefficient }) => rationals.greatestCommonDivisor(divisor, coefficient.numerator),
          0n,
        ),
      );
