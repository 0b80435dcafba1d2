import { factorsOf } from '../../expr.ts';
import type { Law } from './law.ts';

/** u·{v where …, else w} = {u·v where …, else u·w}. */
export const intoCases: Law = {
  id: 'into-cases',
  apply: (pool, expr) => {
    const factors = factorsOf(expr);
    const found = factors.find(({ kind }) => kind === 'cases');
    if (factors.length < 2 || found?.kind !== 'cases') return undefined;
    const inside = (value: typeof expr): typeof expr =>
      pool.product(factors.flatMap((factor) => (factor === found ? factorsOf(value) : [factor])));
    return pool.cases(
      found.branches.map(({ condition, value }) => ({ condition, value: inside(value) })),
      inside(found.otherwise),
    );
  },
  example: (pool, part) => {
    const condition = { relation: 'less', left: part, right: pool.number(0) } as const;
    return {
      before: pool.product([pool.number(2), pool.cases([{ condition, value: part }], pool.exp(part))]),
      after: pool.cases(
        [{ condition, value: pool.product([pool.number(2), part]) }],
        pool.product([pool.number(2), pool.exp(part)]),
      ),
    };
  },
};
