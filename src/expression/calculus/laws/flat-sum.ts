import type { Expr } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { isCall, opposite, termsOf } from '../parts.ts';
import type { Law } from './law.ts';

/** u + (v − w) = u + v − w and u − (v − w) = u − v + w. */
export const flatSum: Law = {
  id: 'flat-sum',
  apply: (pool, expr) => {
    if (!isCall(expr, 'add')) return undefined;
    const terms = expr.args.flatMap((term) => flattened(pool, term) ?? [term]);
    return terms.length === expr.args.length ? undefined : pool.sum(terms);
  },
  example: (pool, part) => ({
    before: pool.minus(part, pool.minus(pool.number(2), pool.exp(part))),
    after: pool.sum([part, pool.number(-2), pool.exp(part)]),
  }),
};

function flattened(pool: ExpressionPool, term: Expr): readonly Expr[] | undefined {
  if (isCall(term, 'add')) return term.args;
  const [inner] = isCall(term, 'negate') ? term.args : [];
  return inner !== undefined && isCall(inner, 'add')
    ? termsOf(inner).map((each) => opposite(pool, each))
    : undefined;
}
