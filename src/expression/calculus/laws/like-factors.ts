import { type Expr, factorsOf } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { isCall, sidesOf } from '../parts.ts';
import * as rationals from '../rational.ts';
import { type Factor, multiple, powerExprOf, termOf } from '../term.ts';
import type { Law } from './law.ts';

/** u·u = u², u·u² = u³, √u·√u = u, u·√u = u^{3/2}, e^u·e^{2u} = e^{3u}: factors with one base become one, where the first stood. */
export const likeFactors: Law = {
  id: 'like-factors',
  apply: (pool, expr) => {
    const factors = factorsOf(expr);
    if (factors.length === 1) return undefined;
    const joined: Expr[] = [];
    for (const factor of factors) {
      const like = joined.findIndex((each) => join(pool, each, factor) !== undefined);
      const both = join(pool, joined[like], factor);
      if (both === undefined) joined.push(factor);
      else joined[like] = both;
    }
    return joined.length === factors.length ? undefined : pool.product(joined);
  },
  example: (pool, part) => ({
    before: pool.product([part, pool.number(2), pool.power(part, pool.number(2))]),
    after: pool.product([pool.power(part, pool.number(3)), pool.number(2)]),
  }),
};

function join(pool: ExpressionPool, one: Expr | undefined, other: Expr): Expr | undefined {
  if (one === undefined || one.kind === 'number' || other.kind === 'number') return undefined;
  if (isCall(one, 'exp') && isCall(other, 'exp')) return joinExponentials(pool, one.args[0], other.args[0]);
  const [left, right] = [powerOf(one), powerOf(other)];
  if (left === undefined || left.base !== right?.base) return undefined;
  const exponent = rationals.plus(left.exponent, right.exponent);
  return powerExprOf(pool, { base: left.base, exponent });
}

/** e^{u}·e^{2u}: only for multiples of one formula, because e^{u}·e^{v} reads no worse than e^{u + v}. */
function joinExponentials(
  pool: ExpressionPool,
  one: Expr | undefined,
  other: Expr | undefined,
): Expr | undefined {
  if (one === undefined || other === undefined) return undefined;
  const [left, right] = [termOf(one), termOf(other)];
  const isSame =
    left.factors.length === right.factors.length &&
    left.factors.every(
      ({ base, exponent }, index) =>
        base === right.factors[index]?.base && rationals.equals(exponent, right.factors[index].exponent),
    );
  if (!isSame || rationals.isZero(left.coefficient)) return undefined;
  const sum = rationals.plus(left.coefficient, right.coefficient);
  return pool.exp(multiple(pool, rationals.over(sum, left.coefficient), one));
}

function powerOf(factor: Expr): Factor | undefined {
  const [base, exponent] = sidesOf(factor, 'power') ?? [];
  if (base !== undefined) return exponent?.kind === 'number' ? { base, exponent } : undefined;
  const [under] = isCall(factor, 'sqrt') ? factor.args : [];
  if (under !== undefined) return { base: under, exponent: rationals.rational(1, 2) };
  return { base: factor, exponent: rationals.one };
}
