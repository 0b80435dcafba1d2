import type { Rule } from './rule.ts';

/** sign(u)′ = 0; at the jump u = 0, which has no derivative, the value 0 is taken. */
export const sign: Rule = {
  id: 'sign',
  apply: ({ pool }, of) => (of.kind === 'call' && of.operator === 'sign' ? pool.number(0) : undefined),
  example: (pool, { u }) => ({ of: pool.call('sign', [u]), after: pool.number(0) }),
};
