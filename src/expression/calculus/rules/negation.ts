import { inert, type Rule } from './rule.ts';

/** (−u)′ = −u′. */
export const negation: Rule = {
  id: 'negation',
  apply: (study, of) => {
    if (of.kind !== 'call' || of.operator !== 'negate') return undefined;
    const [inner] = of.args;
    return inner && study.pool.negate(inert(study, inner));
  },
  example: (pool, { u, d }) => ({ of: pool.negate(u), after: pool.negate(d(u)) }),
};
