import type { Rule } from './rule.ts';

/** dz/dz = 1. */
export const identity: Rule = {
  id: 'identity',
  apply: ({ pool, depends }, of) => (of.kind === 'ref' && depends(of) ? pool.number(1) : undefined),
  example: (pool, { z }) => ({ of: z, after: pool.number(1) }),
};
