import { inert, type Rule } from './rule.ts';

/** (c/v)′ = (−1)·(c/v²)·v′. */
export const reciprocal: Rule = {
  id: 'reciprocal',
  apply: (study, of) => {
    const { pool, depends } = study;
    if (of.kind !== 'call' || of.operator !== 'divide') return undefined;
    const [above, below] = of.args;
    if (above === undefined || below === undefined || depends(above)) return undefined;
    const square = pool.power(below, pool.number(2));
    return pool.product([pool.number(-1), pool.divide(above, square), inert(study, below)]);
  },
  example: (pool, { v, d }) => ({
    of: pool.divide(pool.number(1), v),
    after: pool.product([pool.number(-1), pool.divide(pool.number(1), pool.power(v, pool.number(2))), d(v)]),
  }),
};
