import { outerTimesInner } from './outer.ts';
import type { Rule } from './rule.ts';

/** (log(1 + u))′ = 1/(1 + u)·u′. */
export const log1p: Rule = {
  id: 'log1p',
  apply: outerTimesInner('log1p'),
  example: (pool, { u, d }) => ({
    of: pool.call('log1p', [u]),
    after: pool.product([pool.divide(pool.number(1), pool.sum([pool.number(1), u])), d(u)]),
  }),
};
