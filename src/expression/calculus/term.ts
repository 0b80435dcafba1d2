import { type Expr, factorsOf } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import { isCall } from './parts.ts';
import * as rationals from './rational.ts';
import { numberExpr, numberOf, type Rational, rational } from './rational.ts';

/** A product of a number and powers: 2·z·(1 + z)^{-2}. Factors keep the order in which they were written. */
export interface Term {
  readonly coefficient: Rational;
  readonly factors: readonly Factor[];
}

export interface Factor {
  readonly base: Expr;
  readonly exponent: Rational;
}

/** A formula as a product of powers, every base once; √u is u^{1/2}. Sums and functions are bases as they stand. */
export function termOf(expr: Expr): Term {
  if (expr.kind === 'number') return { coefficient: numberOf(expr), factors: [] };
  if (expr.kind !== 'call') return single(expr);
  const [part = expr, other = expr] = expr.args;
  if (isCall(expr, 'multiply')) return product(factorsOf(expr).map(termOf));
  if (isCall(expr, 'negate')) return product([{ coefficient: rational(-1), factors: [] }, termOf(part)]);
  if (isCall(expr, 'sqrt')) return single(part, rational(1, 2));
  if (isCall(expr, 'divide')) return quotientTerm(expr, part, other);
  return isCall(expr, 'power') ? powerTerm(expr, part, other) : single(expr);
}

const quotientTerm = (expr: Expr, above: Expr, below: Expr): Term =>
  isZero(below) ? single(expr) : product([termOf(above), raised(termOf(below), -1)]);

function powerTerm(expr: Expr, base: Expr, exponent: Expr): Term {
  if (exponent.kind !== 'number' || isZero(base)) return single(expr);
  if (!rationals.isWhole(exponent)) return single(base, numberOf(exponent));
  return raised(termOf(base), Number(exponent.numerator));
}

/** Whether a formula is 0 as it stands, by which nothing is divided. */
const isZero = (expr: Expr): boolean => rationals.isZero(termOf(expr).coefficient);

const single = (base: Expr, exponent: Rational = rationals.one): Term => ({
  coefficient: rationals.one,
  factors: [{ base, exponent }],
});

/** The product of terms, every base once, where it stood first; a power 0 is gone. */
export function product(terms: readonly Term[]): Term {
  const found = new Map<string, Factor>();
  for (const { base, exponent } of terms.flatMap(({ factors }) => factors)) {
    const key = baseKey(base);
    const known = found.get(key);
    found.set(
      key,
      known ? { ...known, exponent: rationals.plus(known.exponent, exponent) } : { base, exponent },
    );
  }
  return {
    coefficient: terms.reduce((sum, { coefficient }) => rationals.times(sum, coefficient), rationals.one),
    factors: [...found.values()].filter(({ exponent }) => !rationals.isZero(exponent)),
  };
}

/** Equal for formulas that are the same, and for sums that differ by the order of their terms. */
export const baseKey = (base: Expr): string =>
  isCall(base, 'add')
    ? `sum ${base.args
        .map(({ id }) => id)
        .toSorted((one, other) => one - other)
        .join(' ')}`
    : String(base.id);

/** An integer power of a term other than 0. */
export function raised({ coefficient, factors }: Term, exponent: number): Term {
  return {
    coefficient: rationals.raised(coefficient, exponent),
    factors: factors.map((factor) => ({
      base: factor.base,
      exponent: rationals.times(factor.exponent, rational(exponent)),
    })),
  };
}

/** What stands in front of the bar and below it; a whole number each. */
export interface Sides {
  readonly above: Term;
  readonly below: Term;
}

export function sides({ coefficient, factors }: Term): Sides {
  const isBelow = ({ exponent }: Factor): boolean => rationals.isNegative(exponent);
  return {
    above: {
      coefficient: rational(coefficient.numerator),
      factors: factors.filter((factor) => !isBelow(factor)),
    },
    below: {
      coefficient: rational(coefficient.denominator),
      factors: factors
        .filter(isBelow)
        .map(({ base, exponent }) => ({ base, exponent: rationals.minus(exponent) })),
    },
  };
}

/** A term as a formula: numbers in front, one bar where there are negative powers, a minus in front of all. */
export function termExpr(pool: ExpressionPool, term: Term): Expr {
  if (rationals.isZero(term.coefficient)) return pool.number(0);
  const { above, below } = sides(term);
  if (below.factors.length === 0) return productExpr(pool, term);
  const [top, bottom] = [productExpr(pool, absolute(above)), productExpr(pool, below)];
  const quotient = pool.divide(top, bottom);
  return rationals.isNegative(term.coefficient) ? pool.negate(quotient) : quotient;
}

const absolute = ({ coefficient, factors }: Term): Term => ({
  coefficient: rationals.isNegative(coefficient) ? rationals.minus(coefficient) : coefficient,
  factors,
});

/** A term without a bar; negative powers stay powers. */
export function productExpr(pool: ExpressionPool, { coefficient, factors }: Term): Expr {
  const powers = factors.map((factor) => powerExprOf(pool, factor));
  if (powers.length === 0) return numberExpr(pool, coefficient);
  if (rationals.equals(coefficient, rationals.one)) return pool.product(powers);
  if (rationals.equals(coefficient, rational(-1))) return pool.negate(pool.product(powers));
  return pool.product([numberExpr(pool, coefficient), ...powers]);
}

export function powerExprOf(pool: ExpressionPool, { base, exponent }: Factor): Expr {
  if (rationals.equals(exponent, rationals.one)) return base;
  if (rationals.equals(exponent, rational(1, 2))) return pool.call('sqrt', [base]);
  const [inner] = isCall(base, 'exp') ? base.args : [];
  if (inner === undefined) return pool.power(base, numberExpr(pool, exponent));
  return pool.exp(multiple(pool, exponent, inner));
}

/** A number times a formula, tidily written. */
export const multiple = (pool: ExpressionPool, factor: Rational, expr: Expr): Expr => {
  const term = termOf(expr);
  return termExpr(pool, { ...term, coefficient: rationals.times(factor, term.coefficient) });
};
