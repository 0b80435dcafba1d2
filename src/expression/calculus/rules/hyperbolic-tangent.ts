import { outerTimesInner } from './outer.ts';
import type { Rule } from './rule.ts';

/** (tanh u)′ = (1 − tanh²u)·u′. */
export const hyperbolicTangent: Rule = {
  id: 'hyperbolic-tangent',
  apply: outerTimesInner('tanh'),
  example: (pool, { u, d }) => ({
    of: pool.call('tanh', [u]),
    after: pool.product([
      pool.minus(pool.number(1), pool.power(pool.call('tanh', [u]), pool.number(2))),
      d(u),
    ]),
  }),
};
