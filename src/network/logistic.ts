import type { Expr } from '../expression/expr.ts';
import type { ExpressionPool } from '../expression/pool.ts';

/** 1/(1 + e^{-z}); Rumelhart, Hinton & Williams (1986), equation 2. */
export const logistic = (pool: ExpressionPool, z: Expr): Expr =>
  pool.divide(pool.number(1), onePlusExp(pool, pool.negate(z)));

/** 1 + e^u. */
export const onePlusExp = (pool: ExpressionPool, u: Expr): Expr => pool.sum([pool.number(1), pool.exp(u)]);
