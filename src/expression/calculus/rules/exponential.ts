import { outerTimesInner } from './outer.ts';
import type { Rule } from './rule.ts';

/** (e^u)′ = e^u·u′. */
export const exponential: Rule = {
  id: 'exponential',
  apply: outerTimesInner('exp'),
  example: (pool, { u, d }) => ({
    of: pool.call('exp', [u]),
    after: pool.product([pool.exp(u), d(u)]),
  }),
};
