import { outerTimesInner } from './outer.ts';
import type { Rule } from './rule.ts';

/** (atan u)′ = 1/(1 + u²)·u′. */
export const arctangent: Rule = {
  id: 'arctangent',
  apply: outerTimesInner('atan'),
  example: (pool, { u, d }) => ({
    of: pool.call('atan', [u]),
    after: pool.product([
      pool.divide(pool.number(1), pool.sum([pool.number(1), pool.power(u, pool.number(2))])),
      d(u),
    ]),
  }),
};
