import type { Quantity } from '../../../quantity/quantity.ts';
import { type Expr, partsOf } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { isCall, negated, opposite } from '../parts.ts';
import type { Rational } from '../rational.ts';
import * as rationals from '../rational.ts';

/** A form that a derivative may have: multiples of these, a the value of the function. */
export interface Candidate {
  readonly basis: readonly BasisPart[];
  readonly write: (pool: ExpressionPool, coefficients: readonly Rational[]) => Expr;
}

export interface BasisPart {
  readonly expr: Expr;
  /** Whether a stands in it. */
  readonly hasValue: boolean;
}

/** The forms that are tried, simple ones first. */
export function candidatesFor(pool: ExpressionPool, f: Expr, z: Quantity, a: Expr): readonly Candidate[] {
  const powers = (degree: number, first = a): readonly BasisPart[] =>
    Array.from({ length: degree + 1 }, (_, exponent) => ({
      expr: exponent === 1 ? first : powerOf(pool, a, exponent),
      hasValue: exponent > 0,
    }));
  const polynomials = [0, 1, 2, 3].map((degree) => polynomialIn(powers(degree)));
  const inAbsolute = hasTurn(f)
    ? [1, 2].map((degree) => polynomialIn(powers(degree, pool.call('abs', [a]))))
    : [];
  const factors = [...logisticsIn(pool, f), pool.ref(z)];
  const mixtures = factors.flatMap((factor) =>
    [1, 2].map((degree) => mixtureOf(pool, powers(1), factor, powers(degree))),
  );
  return [...polynomials, ...inAbsolute, ...mixtures];
}

const powerOf = (pool: ExpressionPool, a: Expr, exponent: number): Expr => {
  if (exponent === 0) return pool.number(1);
  return exponent === 1 ? a : pool.power(a, pool.number(exponent));
};

const polynomialIn = (basis: readonly BasisPart[]): Candidate => ({
  basis,
  write: (pool, coefficients) => pool.sum(polynomialTerms(pool, basis, coefficients)),
});

/** A polynomial in a plus a factor times another. */
function mixtureOf(
  pool: ExpressionPool,
  plain: readonly BasisPart[],
  factor: Expr,
  times: readonly BasisPart[],
): Candidate {
  const mixed = times.map(({ expr, hasValue }, index) => ({
    expr: index === 0 ? factor : pool.product([factor, expr]),
    hasValue,
  }));
  return {
    basis: [...plain, ...mixed],
    write: (pool, coefficients) => {
      const first = polynomialTerms(pool, plain, coefficients.slice(0, plain.length));
      return pool.sum([...first, ...factorTimes(pool, factor, times, coefficients.slice(plain.length))]);
    },
  };
}

function factorTimes(
  pool: ExpressionPool,
  factor: Expr,
  basis: readonly BasisPart[],
  coefficients: readonly Rational[],
): readonly Expr[] {
  const used = coefficients.filter((coefficient) => !rationals.isZero(coefficient));
  const [only] = used;
  if (only === undefined) return [];
  if (used.length > 1) return [pool.product([factor, pool.sum(polynomialTerms(pool, basis, coefficients))])];
  const part = basis[coefficients.indexOf(only)]?.expr ?? factor;
  return [withNumber(pool, only, part === pool.number(1) ? [factor] : [factor, part])];
}

/** By ascending powers, a linear one the other way round; a positive term first where there is one: 1 − a², a + 1. */
function polynomialTerms(
  pool: ExpressionPool,
  basis: readonly BasisPart[],
  coefficients: readonly Rational[],
): readonly Expr[] {
  const terms = basis
    .map(({ expr }, index) => ({ expr, index, coefficient: coefficients[index] ?? rationals.zero }))
    .filter(({ coefficient }) => !rationals.isZero(coefficient));
  const degree = Math.max(0, ...terms.map(({ index }) => index));
  const ordered = degree === 1 ? terms.toReversed() : terms;
  const first = ordered.find(({ coefficient }) => !rationals.isNegative(coefficient));
  const sorted = first === undefined ? ordered : [first, ...ordered.filter((term) => term !== first)];
  return sorted.map(({ expr, coefficient }) =>
    expr === pool.number(1) ? rationals.numberExpr(pool, coefficient) : withNumber(pool, coefficient, [expr]),
  );
}

function withNumber(pool: ExpressionPool, coefficient: Rational, factors: readonly Expr[]): Expr {
  if (rationals.equals(coefficient, rationals.one)) return pool.product(factors);
  if (rationals.equals(coefficient, rationals.rational(-1))) return pool.negate(pool.product(factors));
  return pool.product([rationals.numberExpr(pool, coefficient), ...factors]);
}

/** 1/(1 + e^{−u}) for every e^{±u} in the formula, u without a minus. */
function logisticsIn(pool: ExpressionPool, f: Expr): readonly Expr[] {
  const found = new Set<Expr>();
  const visit = (node: Expr): void => {
    const [exponent] = isCall(node, 'exp') ? node.args : [];
    if (exponent !== undefined) {
      const plain = negated(pool, exponent) ?? exponent;
      const falling = pool.exp(opposite(pool, plain));
      found.add(pool.divide(pool.number(1), pool.sum([pool.number(1), falling])));
    }
    partsOf(node).forEach(visit);
  };
  visit(f);
  return [...found];
}

const hasTurn = (f: Expr): boolean => isCall(f, 'abs') || isCall(f, 'sign') || partsOf(f).some(hasTurn);
