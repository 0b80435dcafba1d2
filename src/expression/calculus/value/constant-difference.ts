import type { Expr } from '../../expr.ts';
import { expanded, termsExpr } from '../expand.ts';
import type { Goal } from './move.ts';

/** u − v where that is one term without z, and not 0. */
export function constantDifference({ pool, depends }: Goal, u: Expr, v: Expr): Expr | undefined {
  const terms = expanded(pool, pool.minus(u, v));
  if (terms?.length !== 1) return undefined;
  const difference = termsExpr(pool, terms);
  return depends(difference) ? undefined : difference;
}
