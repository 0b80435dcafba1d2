import type { Expr } from '../../expr.ts';
import { isCall } from '../parts.ts';
import * as rationals from '../rational.ts';
import { absolute } from '../rational.ts';
import { baseKey, type Factor, product, productExpr, raised, type Term, termOf } from '../term.ts';
import type { Law } from './law.ts';

/** u·v + u·w = u·(v + w): what all terms share is written once. */
export const commonFactor: Law = {
  id: 'common-factor',
  apply: (pool, expr) => {
    if (!isCall(expr, 'add') || expr.args.some((term) => isCall(term, 'divide'))) return undefined;
    const terms = expr.args.map(termOf);
    const shared = sharedBy(terms);
    if (shared === undefined) return undefined;
    const inverse = raised(shared, -1);
    const rest = pool.sum(terms.map((term) => productExpr(pool, product([term, inverse]))));
    return pool.product([...factorsOfTerm(productExpr(pool, shared)), rest]);
  },
  example: (pool, part) => ({
    before: pool.sum([
      pool.product([pool.number(2), part, pool.exp(part)]),
      pool.product([pool.power(part, pool.number(2)), pool.exp(part)]),
    ]),
    after: pool.product([part, pool.exp(part), pool.sum([pool.number(2), part])]),
  }),
};

const factorsOfTerm = (expr: Expr): readonly Expr[] => (isCall(expr, 'multiply') ? expr.args : [expr]);

function sharedBy(terms: readonly Term[]): Term | undefined {
  const [first, ...others] = terms;
  if (first === undefined) return undefined;
  const factors = first.factors.flatMap(({ base, exponent }): readonly Factor[] => {
    const least = others.reduce((smallest, term) => {
      const found =
        term.factors.find((factor) => baseKey(factor.base) === baseKey(base))?.exponent ?? rationals.zero;
      return rationals.isNegative(rationals.plus(found, rationals.minus(smallest))) ? found : smallest;
    }, exponent);
    return least.numerator > 0n && rationals.isWhole(least) ? [{ base, exponent: least }] : [];
  });
  const [coefficient] = terms.map((term) => absolute(term.coefficient));
  const sameNumber =
    coefficient !== undefined &&
    terms.every((term) => rationals.equals(absolute(term.coefficient), coefficient));
  if (factors.length === 0) return undefined;
  return { coefficient: sameNumber ? coefficient : rationals.one, factors };
}
