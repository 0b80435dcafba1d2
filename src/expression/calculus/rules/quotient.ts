import { factorsOf } from '../../expr.ts';
import { inert, type Rule } from './rule.ts';

/** (u/v)′ = (v·u′ − u·v′)/v². */
export const quotient: Rule = {
  id: 'quotient',
  apply: (study, of) => {
    const { pool } = study;
    if (of.kind !== 'call' || of.operator !== 'divide') return undefined;
    const [above, below] = of.args;
    if (above === undefined || below === undefined) return undefined;
    return pool.divide(
      pool.minus(
        pool.product([...factorsOf(below), inert(study, above)]),
        pool.product([...factorsOf(above), inert(study, below)]),
      ),
      pool.power(below, pool.number(2)),
    );
  },
  example: (pool, { u, v, d }) => ({
    of: pool.divide(u, v),
    after: pool.divide(
      pool.minus(pool.product([v, d(u)]), pool.product([u, d(v)])),
      pool.power(v, pool.number(2)),
    ),
  }),
};
