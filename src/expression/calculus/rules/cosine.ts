import { outerTimesInner } from './outer.ts';
import type { Rule } from './rule.ts';

/** (cos u)′ = −sin(u)·u′. */
export const cosine: Rule = {
  id: 'cosine',
  apply: outerTimesInner('cos'),
  example: (pool, { u, d }) => ({
    of: pool.call('cos', [u]),
    after: pool.product([pool.negate(pool.call('sin', [u])), d(u)]),
  }),
};
