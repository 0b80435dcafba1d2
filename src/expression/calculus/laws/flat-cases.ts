import type { Law } from './law.ts';

/** Cases in the last case are further cases. */
export const flatCases: Law = {
  id: 'flat-cases',
  apply: (pool, expr) => {
    if (expr.kind !== 'cases' || expr.otherwise.kind !== 'cases') return undefined;
    const { branches, otherwise } = expr.otherwise;
    return pool.cases([...expr.branches, ...branches], otherwise);
  },
  example: (pool, part) => {
    const first = {
      condition: { relation: 'less', left: part, right: pool.number(0) },
      value: part,
    } as const;
    const second = {
      condition: { relation: 'less', left: part, right: pool.number(1) },
      value: pool.number(2),
    } as const;
    return {
      before: pool.cases([first], pool.cases([second], pool.exp(part))),
      after: pool.cases([first, second], pool.exp(part)),
    };
  },
};
