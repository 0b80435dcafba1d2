import { outerTimesInner } from './outer.ts';
import type { Rule } from './rule.ts';

/** (cosh u)′ = sinh(u)·u′. */
export const hyperbolicCosine: Rule = {
  id: 'hyperbolic-cosine',
  apply: outerTimesInner('cosh'),
  example: (pool, { u, d }) => ({
    of: pool.call('cosh', [u]),
    after: pool.product([pool.call('sinh', [u]), d(u)]),
  }),
};
