import { type CallExpr, type Expr, factorsOf, isInteger } from '../expr.ts';
import type { Operator } from '../operators.ts';
import type { ExpressionPool } from '../pool.ts';

/** Whether a formula is made by this operator. */
export const isCall = <O extends Operator>(expr: Expr, operator: O): expr is CallExpr & { operator: O } =>
  expr.kind === 'call' && expr.operator === operator;

/** The terms of a sum; any other formula is its own only term. */
export const termsOf = (expr: Expr): readonly Expr[] => (isCall(expr, 'add') ? expr.args : [expr]);

/** u of −u; `undefined` for what has no minus in front. A negative number is −1 times its size, also as a first factor. */
export function negated(pool: ExpressionPool, expr: Expr): Expr | undefined {
  if (isCall(expr, 'negate')) return expr.args[0];
  const [number] = factorsOf(expr);
  return number?.kind === 'number' && number.numerator < 0n ? turned(pool, expr) : undefined;
}

/** −u without a second minus; a number in front takes the minus. */
export function opposite(pool: ExpressionPool, expr: Expr): Expr {
  const [number] = factorsOf(expr);
  if (number?.kind === 'number') return turned(pool, expr);
  return negated(pool, expr) ?? pool.negate(expr);
}

/** The product with the opposite number in front. */
function turned(pool: ExpressionPool, expr: Expr): Expr {
  const [number, ...rest] = factorsOf(expr);
  if (number?.kind !== 'number') return expr;
  const other = pool.number(-number.numerator, number.denominator);
  return pool.product(isInteger(other, 1) && rest.length > 0 ? rest : [other, ...rest]);
}

/** The two sides of a quotient, a power: `undefined` for any other operator. */
export function sidesOf(expr: Expr, operator: 'divide' | 'power'): readonly [Expr, Expr] | undefined {
  if (!isCall(expr, operator)) return undefined;
  const [one, other] = expr.args;
  return one === undefined || other === undefined ? undefined : [one, other];
}
