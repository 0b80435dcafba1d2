import { outerTimesInner } from './outer.ts';
import type { Rule } from './rule.ts';

/** (erf u)′ = (2/√π)·e^{−u²}·u′; Abramowitz & Stegun (1964), equation 7.1.19. */
export const errorFunction: Rule = {
  id: 'error-function',
  apply: outerTimesInner('erf'),
  example: (pool, { u, d }) => ({
    of: pool.call('erf', [u]),
    after: pool.product([
      pool.divide(pool.number(2), pool.call('sqrt', [pool.constant('pi')])),
      pool.exp(pool.negate(pool.power(u, pool.number(2)))),
      d(u),
    ]),
  }),
};
