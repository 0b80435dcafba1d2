import { type Expr, factorsOf } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import { collectedTerms } from './divide-exactly.ts';
import { isCall, sidesOf } from './parts.ts';
import * as rationals from './rational.ts';
import { absolute } from './rational.ts';
import { multiple, product, type Term, termExpr, termOf } from './term.ts';

/** The most terms that are written out. */
const mostTerms = 64;

/**
 * Everything multiplied out, like terms put together where the first of them stood; `undefined` where that would be too
 * long. Quotients by sums are bases as they stand.
 */
export function expanded(pool: ExpressionPool, expr: Expr): readonly Term[] | undefined {
  const terms = expand(pool, expr);
  return terms && collectedTerms(terms);
}

/** How many terms there are when everything is multiplied out and nothing put together. */
export function countTerms(expr: Expr): number {
  const parts = expr.kind === 'call' ? expr.args : [];
  if (isCall(expr, 'add')) return parts.reduce((sum, part) => sum + countTerms(part), 0);
  if (isCall(expr, 'multiply') || isCall(expr, 'negate'))
    return parts.reduce((product, part) => product * countTerms(part), 1);
  const [base, exponent] = powerOfSum(expr) ?? [];
  return base === undefined || exponent === undefined ? 1 : countTerms(base) ** exponent;
}

/** A small power of a sum. */
function powerOfSum(expr: Expr): readonly [Expr, number] | undefined {
  const [base, exponent] = sidesOf(expr, 'power') ?? [];
  if (base === undefined || !isCall(base, 'add') || exponent?.kind !== 'number') return undefined;
  const isSmall = exponent.denominator === 1n && exponent.numerator > 0n && exponent.numerator <= 4n;
  return isSmall ? [base, Number(exponent.numerator)] : undefined;
}

/** Terms as a sum. */
export const termsExpr = (pool: ExpressionPool, terms: readonly Term[]): Expr =>
  pool.sum(terms.map((term) => termExpr(pool, term)));

function expand(pool: ExpressionPool, expr: Expr): readonly Term[] | undefined {
  const [inner] = isCall(expr, 'negate') ? expr.args : [];
  if (inner !== undefined) return multiplied(expand(pool, inner), [termOf(pool.number(-1))]);
  if (isCall(expr, 'add')) return joined(expr.args.map((term) => expand(pool, term)));
  if (isCall(expr, 'multiply'))
    return factorsOf(expr).reduce<readonly Term[] | undefined>(
      (terms, factor) => multiplied(terms, expand(pool, factor)),
      [termOf(pool.number(1))],
    );
  const power = powerOfSum(expr);
  if (power === undefined) return [withPlainExponentials(pool, termOf(expr))];
  const [base, exponent] = power;
  return expand(pool, pool.product(Array.from({ length: exponent }, () => base)));
}

/** e^{3u} as (e^u)³. */
function withPlainExponentials(pool: ExpressionPool, term: Term): Term {
  const factors = term.factors.map((factor) => {
    const [exponent] = isCall(factor.base, 'exp') ? factor.base.args : [];
    const size = exponent === undefined ? rationals.one : absolute(termOf(exponent).coefficient);
    if (exponent === undefined || !rationals.isWhole(size) || rationals.isZero(size)) return factor;
    const plain = pool.exp(multiple(pool, rationals.over(rationals.one, size), exponent));
    return { base: plain, exponent: rationals.times(size, factor.exponent) };
  });
  return product([{ ...term, factors }]);
}

function joined(parts: readonly (readonly Term[] | undefined)[]): readonly Term[] | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? limited(known.flat()) : undefined;
}

const limited = (terms: readonly Term[]): readonly Term[] | undefined =>
  terms.length > mostTerms ? undefined : terms;

function multiplied(
  one: readonly Term[] | undefined,
  other: readonly Term[] | undefined,
): readonly Term[] | undefined {
  if (one === undefined || other === undefined || one.length * other.length > 4 * mostTerms) return undefined;
  return limited(collectedTerms(one.flatMap((left) => other.map((right) => product([left, right])))));
}
