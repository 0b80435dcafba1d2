import { constantDifference } from './constant-difference.ts';
import type { Move } from './move.ts';

/** u = f + c for a constant c: e^z = (e^z − 1) + 1. */
export const offset: Move = {
  id: 'offset',
  apply: (goal, line) => {
    const constant = constantDifference(goal, line, goal.f);
    return constant && goal.pool.sum([goal.f, constant]);
  },
  example: (pool, { f }) => ({
    line: pool.sum([pool.number(2), f]),
    after: pool.sum([f, pool.number(2)]),
  }),
};
