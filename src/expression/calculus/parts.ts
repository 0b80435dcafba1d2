import { type CallExpr, type Expr, isInteger } from '../expr.ts';
import type { Operator } from '../operators.ts';
import type { ExpressionPool } from '../pool.ts';

/** Whether a formula is made by this operator. */
export const isCall = <O extends Operator>(expr: Expr, operator: O): expr is CallExpr & { operator: O } =>
  expr.kind === 'call' && expr.operator === operator;

/** The terms of a sum; any other formula is its own only term. */
export const termsOf = (expr: Expr): readonly Expr[] => (isCall(expr, 'add') ? expr.args : [expr]);

/** u of −u; `undefined` for what has no minus in front. A negative number is −1 times its size. */
export function negated(pool: ExpressionPool, expr: Expr): Expr | undefined {
  if (isCall(expr, 'negate')) return expr.args[0];
  if (expr.kind === 'number' && expr.numerator < 0n) return pool.number(-expr.numerator, expr.denominator);
  return undefined;
}

/** −u without a second minus. */
export function opposite(pool: ExpressionPool, expr: Expr): Expr {
  if (isInteger(expr, 0)) return expr;
  if (expr.kind === 'number') return pool.number(-expr.numerator, expr.denominator);
  return negated(pool, expr) ?? pool.negate(expr);
}

/** The two sides of a quotient, a power: `undefined` for any other operator. */
export function sidesOf(expr: Expr, operator: 'divide' | 'power'): readonly [Expr, Expr] | undefined {
  if (!isCall(expr, operator)) return undefined;
  const [one, other] = expr.args;
  return one === undefined || other === undefined ? undefined : [one, other];
}
