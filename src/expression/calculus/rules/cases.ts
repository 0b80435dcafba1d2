import { inert, type Rule } from './rule.ts';

/** By cases: every branch on its own, under its own condition. */
export const cases: Rule = {
  id: 'cases',
  apply: (study, of) => {
    if (of.kind !== 'cases') return undefined;
    return study.pool.cases(
      of.branches.map(({ condition, value }) => ({ condition, value: inert(study, value) })),
      inert(study, of.otherwise),
    );
  },
  example: (pool, { z, u, v, c, d }) => {
    const condition = { relation: 'greater', left: z, right: c } as const;
    return {
      of: pool.cases([{ condition, value: u }], v),
      after: pool.cases([{ condition, value: d(u) }], d(v)),
    };
  },
};
