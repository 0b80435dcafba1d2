import type { Expr } from '../../../src/expression/expr.ts';
import { type AgreementOptions, readBackAgrees } from '../../../src/verify/readback/agree.ts';

/** Whether a formula divides by nothing that is zero: a chain of it and an equal formula has a value then. */
export function hasValue(formula: Expr, options: AgreementOptions): boolean {
  const { pool } = options;
  const twice = pool.negate(pool.negate(formula));
  return readBackAgrees('', [twice], { ...options, reader: () => [formula] }).passed;
}
