import { type Expr, factorsOf } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { isCall, negated } from '../parts.ts';
import * as rationals from '../rational.ts';
import { numberOf, type Rational } from '../rational.ts';
import { multiple } from '../term.ts';
import type { Law } from './law.ts';

/** u + u = 2·u, 3·u − u = 2·u, u − u = 0: terms that differ by a number only become one, where the first stood. */
export const likeTerms: Law = {
  id: 'like-terms',
  apply: (pool, expr) => {
    if (!isCall(expr, 'add')) return undefined;
    const found = new Map<string, { body: Expr; coefficient: Rational }>();
    for (const term of expr.args) {
      const { coefficient, body } = split(pool, term);
      const key = keyOf(body);
      const earlier = found.get(key);
      const sum = rationals.plus(earlier?.coefficient ?? rationals.zero, coefficient);
      found.set(key, { body: earlier?.body ?? body, coefficient: sum });
    }
    if (found.size === expr.args.length) return undefined;
    const terms = [...found.values()].filter(({ coefficient }) => !rationals.isZero(coefficient));
    return pool.sum(terms.map(({ body, coefficient }) => multiple(pool, coefficient, body)));
  },
  example: (pool, part) => ({
    before: pool.sum([pool.product([pool.number(3), part]), pool.exp(part), pool.negate(part)]),
    after: pool.sum([pool.product([pool.number(2), part]), pool.exp(part)]),
  }),
};

function split(pool: ExpressionPool, term: Expr): { readonly coefficient: Rational; readonly body: Expr } {
  const positive = negated(pool, term);
  if (positive !== undefined && term.kind !== 'number') {
    const { coefficient, body } = split(pool, positive);
    return { coefficient: rationals.minus(coefficient), body };
  }
  if (term.kind === 'number') return { coefficient: numberOf(term), body: pool.number(1) };
  const [first, ...rest] = factorsOf(term);
  if (first?.kind !== 'number' || rest.length === 0) return { coefficient: rationals.one, body: term };
  return { coefficient: numberOf(first), body: pool.product(rest) };
}

/** Equal for products of the same factors in any order. */
const keyOf = (body: Expr): string =>
  factorsOf(body)
    .map(({ id }) => id)
    .toSorted((one, other) => one - other)
    .join(' ');
