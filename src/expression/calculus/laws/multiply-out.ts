import { countTerms, expanded, termsExpr } from '../expand.ts';
import { isCall } from '../parts.ts';
import type { Law } from './law.ts';

/** u·(v + w) − u·w = u·v: multiplied out where like terms are put together by it. */
export const multiplyOut: Law = {
  id: 'multiply-out',
  apply: (pool, expr) => {
    if (!isCall(expr, 'add') && !isCall(expr, 'multiply')) return undefined;
    const terms = expanded(pool, expr);
    return terms && terms.length < countTerms(expr) ? termsExpr(pool, terms) : undefined;
  },
  example: (pool, part) => ({
    before: pool.minus(
      pool.product([part, pool.minus(pool.number(1), pool.exp(part))]),
      pool.product([pool.exp(part), pool.minus(pool.number(1), part)]),
    ),
    after: pool.minus(part, pool.exp(part)),
  }),
};
