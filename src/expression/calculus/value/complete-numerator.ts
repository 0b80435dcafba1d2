import type { Expr } from '../../expr.ts';
import { isCall, opposite, sidesOf, termsOf } from '../parts.ts';
import { constantDifference } from './constant-difference.ts';
import type { Goal, Move } from './move.ts';
import { inOneFactor } from './one-factor.ts';

/** u/(u + 1) = (u + 1 − 1)/(u + 1): a constant added and taken away completes the numerator to the denominator. */
export const completeNumerator: Move = {
  id: 'complete-numerator',
  apply: (goal, line) => inOneFactor(goal.pool, line, (part) => completed(goal, part)),
  example: (pool, { e, v }) => ({
    line: pool.divide(e, v),
    after: pool.divide(pool.sum([...termsOf(v), pool.number(-1)]), v),
  }),
};

function completed(goal: Goal, part: Expr): Expr | undefined {
  const [above, below] = sidesOf(part, 'divide') ?? [];
  if (above === undefined || below === undefined || !isCall(below, 'add')) return undefined;
  const missing = goal.depends(above) ? constantDifference(goal, below, above) : undefined;
  if (missing === undefined) return undefined;
  const { pool } = goal;
  return pool.divide(pool.sum([...termsOf(below), opposite(pool, missing)]), below);
}
