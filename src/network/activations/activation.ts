import type { Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';

/** An elementwise activation function as formulas. Its numeric twin for the judge stands in `engine/activations/`. */
export interface Activation {
  /** f(z), as a textbook defines it. */
  definition(pool: ExpressionPool, z: Expr): Expr;
  /** f′ as a formula in a = f(z), where there is one: a − a² for the sigmoid. */
  derivativeInValue(pool: ExpressionPool, a: Expr): Expr | undefined;
}
