import type { Law } from './law.ts';

/** Cases that all have the same value are that value. */
export const oneCase: Law = {
  id: 'one-case',
  apply: (_, expr) =>
    expr.kind === 'cases' && expr.branches.every(({ value }) => value === expr.otherwise)
      ? expr.otherwise
      : undefined,
  example: (pool, part) => ({
    before: pool.cases(
      [{ condition: { relation: 'greater', left: part, right: pool.number(0) }, value: pool.number(3) }],
      pool.number(3),
    ),
    after: pool.number(3),
  }),
};
