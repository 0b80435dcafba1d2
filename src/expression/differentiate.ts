import { same } from '../quantity/key.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { type Expr, factorsOf, isInteger } from './expr.ts';
import { type Operator, operators } from './operators.ts';
import type { ExpressionPool } from './pool.ts';

/**
 * The derivative as the rules give it, before anything is folded: outer derivative times inner derivative, term by
 * term, vanishing terms left out. `(1 + e^{-z})^{-1}` gives `-1·(1 + e^{-z})^{-2}·e^{-z}·(-1)`.
 *
 * Every quantity but `by` counts as a constant. Throws for derivatives that are themselves not yet taken and for
 * functions that are only named.
 */
export function differentiate(pool: ExpressionPool, expr: Expr, by: Quantity): Expr {
  switch (expr.kind) {
    case 'number':
    case 'constant':
      return pool.number(0);
    case 'ref':
      return pool.number(same(expr.quantity, by) ? 1 : 0);
    case 'call':
      return pool.sum(terms(pool, expr.operator, expr.args, by));
    case 'cases':
      return pool.cases(
        expr.branches.map(({ condition, value }) => ({ condition, value: differentiate(pool, value, by) })),
        differentiate(pool, expr.otherwise, by),
      );
    case 'apply':
    case 'partial':
    case 'symbolic':
      throw new Error(`no derivative of a formula of kind ${expr.kind}`);
  }
}

function terms(
  pool: ExpressionPool,
  operator: Operator,
  args: readonly Expr[],
  by: Quantity,
): readonly Expr[] {
  return args.flatMap((arg, position) => {
    const inner = differentiate(pool, arg, by);
    if (isInteger(inner, 0)) return [];
    const outer = operators[operator].derivative(pool, args, position);
    const innerFactors = isInteger(inner, 1) ? [] : factorsOf(inner);
    return [pool.product([...(outer === undefined ? [] : factorsOf(outer)), ...innerFactors])];
  });
}
