import type { Expr } from '../expression/expr.ts';
import type { ExpressionPool } from '../expression/pool.ts';

/** z where z > 0, else `otherwise`. */
export const positivePart = (pool: ExpressionPool, z: Expr, otherwise: Expr): Expr =>
  pool.cases([{ condition: { relation: 'greater', left: z, right: pool.number(0) }, value: z }], otherwise);
