import { outerTimesInner } from './outer.ts';
import type { Rule } from './rule.ts';

/** |u|′ = sign(u)·u′; at the kink u = 0, which has no derivative, the value 0 is taken. */
export const absoluteValue: Rule = {
  id: 'absolute-value',
  apply: outerTimesInner('abs'),
  example: (pool, { u, d }) => ({
    of: pool.call('abs', [u]),
    after: pool.product([pool.call('sign', [u]), d(u)]),
  }),
};
