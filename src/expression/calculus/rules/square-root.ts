import { outerTimesInner } from './outer.ts';
import type { Rule } from './rule.ts';

/** (√u)′ = 1/(2·√u)·u′. */
export const squareRoot: Rule = {
  id: 'square-root',
  apply: outerTimesInner('sqrt'),
  example: (pool, { u, d }) => ({
    of: pool.call('sqrt', [u]),
    after: pool.product([
      pool.divide(pool.number(1), pool.product([pool.number(2), pool.call('sqrt', [u])])),
      d(u),
    ]),
  }),
};
