import { type Expr, factorsOf } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { isCall, sidesOf } from '../parts.ts';
import * as rationals from '../rational.ts';
import { numberExpr, numberOf } from '../rational.ts';
import type { Law } from './law.ts';

/** u·(v/w) = (u·v)/w, (u/v)/w = u/(v·w), u/(v/w) = (u·w)/v, u·w^{-1} = u/w: a product of quotients has one bar. */
export const oneFraction: Law = {
  id: 'one-fraction',
  apply: (pool, expr) => {
    const isProduct = isCall(expr, 'multiply') && expr.args.some(isQuotient);
    const isNested = sidesOf(expr, 'divide')?.some((side) => factorsOf(side).some(isFraction)) ?? false;
    const isPower = isCall(expr, 'power') && isQuotient(expr);
    if (!isProduct && !isNested && !isPower) return undefined;
    const { above, below } = barred(pool, expr);
    const [over, under] = balanced(pool, above, below);
    return under.length === 0 ? pool.product(over) : pool.divide(pool.product(over), pool.product(under));
  },
  example: (pool, part) => ({
    before: pool.product([
      part,
      pool.divide(pool.exp(part), pool.number(3)),
      pool.power(pool.call('log', [part]), pool.number(-2)),
    ]),
    after: pool.divide(
      pool.product([part, pool.exp(part)]),
      pool.product([pool.number(3), pool.power(pool.call('log', [part]), pool.number(2))]),
    ),
  }),
};

/** A quotient or a negative power. */
function isQuotient(expr: Expr): boolean {
  if (isCall(expr, 'divide')) return true;
  const exponent = sidesOf(expr, 'power')?.[1];
  return exponent?.kind === 'number' && exponent.numerator < 0n;
}

const isFraction = (expr: Expr): boolean =>
  isQuotient(expr) || (expr.kind === 'number' && expr.denominator !== 1n);

interface Barred {
  readonly above: readonly Expr[];
  readonly below: readonly Expr[];
}

function barred(pool: ExpressionPool, expr: Expr): Barred {
  if (isCall(expr, 'multiply')) {
    const parts = expr.args.map((factor) => barred(pool, factor));
    return { above: parts.flatMap(({ above }) => above), below: parts.flatMap(({ below }) => below) };
  }
  const [top, bottom] = sidesOf(expr, 'divide') ?? [];
  if (top !== undefined && bottom !== undefined) {
    const [over, under] = [barred(pool, top), barred(pool, bottom)];
    return { above: [...over.above, ...under.below], below: [...over.below, ...under.above] };
  }
  const [base, exponent] = sidesOf(expr, 'power') ?? [];
  if (base !== undefined && exponent?.kind === 'number' && exponent.numerator < 0n) {
    const size = pool.number(-exponent.numerator, exponent.denominator);
    return { above: [], below: [pool.power(base, size)] };
  }
  return { above: [expr], below: [] };
}

/** The numbers of both sides as one whole number each, in front; 1 is not written. */
function balanced(
  pool: ExpressionPool,
  above: readonly Expr[],
  below: readonly Expr[],
): readonly [readonly Expr[], readonly Expr[]] {
  const numbersOf = (factors: readonly Expr[]): rationals.Rational =>
    factors.reduce(
      (product, factor) => (factor.kind === 'number' ? rationals.times(product, numberOf(factor)) : product),
      rationals.one,
    );
  const isOther = (factor: Expr): boolean => factor.kind !== 'number';
  const coefficient = rationals.over(numbersOf(above), numbersOf(below));
  const inFront = (part: bigint): readonly Expr[] =>
    part === 1n ? [] : [numberExpr(pool, rationals.rational(part))];
  return [
    [...inFront(coefficient.numerator), ...above.filter(isOther)],
    [...inFront(coefficient.denominator), ...below.filter(isOther)],
  ];
}
