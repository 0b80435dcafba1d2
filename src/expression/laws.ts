import { type Expr, factorsOf, isInteger } from './expr.ts';
import type { ExpressionPool } from './pool.ts';
import { rewriteUpwards } from './rewrite.ts';

/**
 * A law rewrites one formula into an equal one, or answers `undefined` where it has nothing to say. Every law carries
 * an example, which the tests run.
 */
export interface Law {
  readonly id: string;
  apply(pool: ExpressionPool, expr: Expr): Expr | undefined;
  example(pool: ExpressionPool, part: Expr): { readonly before: Expr; readonly after: Expr };
}

/** (-1)·u·(-1) = u, ½·2·u = u, 0·u = 0: the numbers of a product become one number in front. */
const gatherNumbers: Law = {
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

/** u^1 = u. */
const firstPower: Law = {
  id: 'first-power',
  apply: (_, expr) => {
    if (expr.kind !== 'call' || expr.operator !== 'power') return undefined;
    const [base, exponent] = expr.args;
    return exponent !== undefined && isInteger(exponent, 1) ? base : undefined;
  },
  example: (pool, part) => ({ before: pool.power(part, pool.number(1)), after: part }),
};

/** u·v^{-2} = u / v^2: factors with negative exponents go below the bar. */
const negativePowersBelow: Law = {
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
  if (factor.kind !== 'call' || factor.operator !== 'power') return undefined;
  const [base, exponent] = factor.args;
  if (base === undefined || exponent?.kind !== 'number' || exponent.numerator >= 0n) return undefined;
  return pool.power(base, pool.number(-exponent.numerator, exponent.denominator));
}

/** 1/u = u^{-1}. */
const reciprocalAsPower: Law = {
  id: 'reciprocal-as-power',
  apply: (pool, expr) => {
    if (expr.kind !== 'call' || expr.operator !== 'divide') return undefined;
    const [numerator, denominator] = expr.args;
    if (numerator === undefined || denominator === undefined || !isInteger(numerator, 1)) return undefined;
    return pool.power(denominator, pool.number(-1));
  },
  example: (pool, part) => ({
    before: pool.divide(pool.number(1), part),
    after: pool.power(part, pool.number(-1)),
  }),
};

export const laws = {
  gatherNumbers,
  firstPower,
  negativePowersBelow,
  reciprocalAsPower,
} as const satisfies Record<string, Law>;

/** Folds what a differentiation leaves behind: numbers gathered, first powers dropped. */
export const tidy = (pool: ExpressionPool, expr: Expr): Expr =>
  rewriteUpwards(pool, expr, (part) => {
    const lowered = firstPower.apply(pool, part) ?? part;
    return gatherNumbers.apply(pool, lowered) ?? lowered;
  });
