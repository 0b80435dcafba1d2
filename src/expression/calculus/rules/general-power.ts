import { inert, type Rule } from './rule.ts';

/** (u^v)′ = u^v·(v·log u)′, because u^v = e^{v·log u}. */
export const generalPower: Rule = {
  id: 'general-power',
  apply: (study, of) => {
    const { pool } = study;
    if (of.kind !== 'call' || of.operator !== 'power') return undefined;
    const [base, exponent] = of.args;
    if (base === undefined || exponent === undefined) return undefined;
    return pool.product([of, inert(study, pool.product([exponent, pool.call('log', [base])]))]);
  },
  example: (pool, { u, v, d }) => ({
    of: pool.power(u, v),
    after: pool.product([pool.power(u, v), d(pool.product([v, pool.call('log', [u])]))]),
  }),
};
