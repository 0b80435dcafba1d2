import { outerTimesInner } from './outer.ts';
import type { Rule } from './rule.ts';

/** (tan u)′ = (1 + tan²u)·u′. */
export const tangent: Rule = {
  id: 'tangent',
  apply: outerTimesInner('tan'),
  example: (pool, { u, d }) => ({
    of: pool.call('tan', [u]),
    after: pool.product([
      pool.sum([pool.number(1), pool.power(pool.call('tan', [u]), pool.number(2))]),
      d(u),
    ]),
  }),
};
