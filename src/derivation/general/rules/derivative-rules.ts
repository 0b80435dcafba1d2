import type { Expr } from '../../../expression/expr.ts';
import type { GeneralQuantity } from '../../../quantity/index.ts';
import type { Setting } from '../setting.ts';

/** (g/h)′ = g′ · 1/h − g/h² · h′, both derivatives not yet taken. */
export function quotientApart({ pool, partial }: Setting, g: Expr, h: Expr, by: GeneralQuantity): Expr {
  const upper = pool.product([partial(g, by), pool.divide(pool.number(1), h)]);
  const lower = pool.product([pool.divide(g, pool.power(h, pool.number(2))), partial(h, by)]);
  return pool.minus(upper, lower);
}

/** (g/h)′ = g′/h − g h′/h², both derivatives not yet taken. */
export function quotientTogether({ pool, partial }: Setting, g: Expr, h: Expr, by: GeneralQuantity): Expr {
  const upper = pool.divide(partial(g, by), h);
  const lower = pool.divide(pool.product([g, partial(h, by)]), pool.power(h, pool.number(2)));
  return pool.minus(upper, lower);
}
