import { inert, type Rule } from './rule.ts';

/** (u·v)′ = u′·v + u·v′, for any number of factors; constant ones stay where they are. */
export const product: Rule = {
  id: 'product',
  apply: (study, of) => {
    if (of.kind !== 'call' || of.operator !== 'multiply') return undefined;
    const { args } = of;
    const { pool, depends } = study;
    return pool.sum(
      args.flatMap((varying, position) =>
        depends(varying)
          ? [pool.product(args.map((factor, index) => (index === position ? inert(study, factor) : factor)))]
          : [],
      ),
    );
  },
  example: (pool, { u, v, c, d }) => ({
    of: pool.product([c, u, v]),
    after: pool.sum([pool.product([c, d(u), v]), pool.product([c, u, d(v)])]),
  }),
};
