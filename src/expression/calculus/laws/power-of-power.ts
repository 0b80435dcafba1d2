import type { Expr, NumberExpr } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { isCall, sidesOf } from '../parts.ts';
import * as rationals from '../rational.ts';
import { numberExpr, numberOf } from '../rational.ts';
import { multiple } from '../term.ts';
import type { Law } from './law.ts';

/** (u^m)^n = u^{mn}, (√u)² = u, (e^u)^n = e^{nu}, and small integer powers of numbers are numbers. */
export const powerOfPower: Law = {
  id: 'power-of-power',
  apply: (pool, expr) => {
    const [base, exponent] = sidesOf(expr, 'power') ?? [];
    if (base === undefined || exponent?.kind !== 'number' || !rationals.isWhole(exponent)) return undefined;
    return raised(pool, base, Number(exponent.numerator));
  },
  example: (pool, part) => ({
    before: pool.power(pool.power(pool.exp(part), pool.number(-1)), pool.number(2)),
    after: pool.power(pool.exp(part), pool.number(-2)),
  }),
};

function raised(pool: ExpressionPool, base: Expr, exponent: number): Expr | undefined {
  if (base.kind === 'number') return ofNumber(pool, base, exponent);
  const [inner] = isCall(base, 'exp') || isCall(base, 'sqrt') ? base.args : [];
  if (inner !== undefined) return ofFunction(pool, base, inner, exponent);
  const [under, first] = sidesOf(base, 'power') ?? [];
  if (under === undefined || first?.kind !== 'number') return undefined;
  return pool.power(under, pool.number(first.numerator * BigInt(exponent), first.denominator));
}

function ofNumber(pool: ExpressionPool, base: NumberExpr, exponent: number): Expr | undefined {
  if (Math.abs(exponent) > 16 || (exponent <= 0 && base.numerator === 0n)) return undefined;
  return numberExpr(pool, rationals.raised(numberOf(base), exponent));
}

function ofFunction(pool: ExpressionPool, base: Expr, inner: Expr, exponent: number): Expr | undefined {
  if (isCall(base, 'exp')) return pool.exp(multiple(pool, rationals.rational(exponent), inner));
  return exponent % 2 === 0 ? pool.power(inner, pool.number(exponent / 2)) : undefined;
}
