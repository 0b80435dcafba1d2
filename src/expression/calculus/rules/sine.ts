import { outerTimesInner } from './outer.ts';
import type { Rule } from './rule.ts';

/** (sin u)′ = cos(u)·u′. */
export const sine: Rule = {
  id: 'sine',
  apply: outerTimesInner('sin'),
  example: (pool, { u, d }) => ({
    of: pool.call('sin', [u]),
    after: pool.product([pool.call('cos', [u]), d(u)]),
  }),
};
