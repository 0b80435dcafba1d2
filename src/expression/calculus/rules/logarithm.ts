import { outerTimesInner } from './outer.ts';
import type { Rule } from './rule.ts';

/** (log u)′ = (1/u)·u′. */
export const logarithm: Rule = {
  id: 'logarithm',
  apply: outerTimesInner('log'),
  example: (pool, { u, d }) => ({
    of: pool.call('log', [u]),
    after: pool.product([pool.divide(pool.number(1), u), d(u)]),
  }),
};
