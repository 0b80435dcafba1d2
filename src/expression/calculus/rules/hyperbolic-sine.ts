import { outerTimesInner } from './outer.ts';
import type { Rule } from './rule.ts';

/** (sinh u)′ = cosh(u)·u′. */
export const hyperbolicSine: Rule = {
  id: 'hyperbolic-sine',
  apply: outerTimesInner('sinh'),
  example: (pool, { u, d }) => ({
    of: pool.call('sinh', [u]),
    after: pool.product([pool.call('cosh', [u]), d(u)]),
  }),
};
