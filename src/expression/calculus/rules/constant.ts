import type { Rule } from './rule.ts';

/** c′ = 0. */
export const constant: Rule = {
  id: 'constant',
  apply: ({ pool, depends }, of) => (depends(of) ? undefined : pool.number(0)),
  example: (pool, { c }) => ({ of: pool.exp(c), after: pool.number(0) }),
};
