import type { CallExpr, Expr } from '../../expr.ts';
import { isInteger } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { isCall } from '../parts.ts';
import type { Law } from './law.ts';

/** e^0 = 1, log 1 = 0, √4 = 2, log e^u = u: values that everybody knows. */
export const knownValue: Law = {
  id: 'known-value',
  apply: (pool, expr) => (expr.kind === 'call' ? valueOf(pool, expr) : undefined),
  example: (pool, part) => ({ before: pool.call('log', [pool.exp(part)]), after: part }),
};

function valueOf(pool: ExpressionPool, { operator, args }: CallExpr): Expr | undefined {
  const [inner] = args;
  if (inner === undefined || args.length > 1) return undefined;
  if (operator === 'sqrt') return exactRoot(pool, inner);
  if (operator === 'log' && isCall(inner, 'exp')) return inner.args[0];
  if (operator === 'log' && isInteger(inner, 1)) return pool.number(0);
  if (!isInteger(inner, 0)) return undefined;
  if (operator === 'exp' || operator === 'cos' || operator === 'cosh') return pool.number(1);
  return vanishing.includes(operator) ? inner : undefined;
}

/** The functions that are 0 at 0. */
const vanishing: readonly string[] = ['log1p', 'abs', 'sign', 'sin', 'tan', 'atan', 'sinh', 'tanh', 'erf'];

function exactRoot(pool: ExpressionPool, inner: Expr): Expr | undefined {
  if (inner.kind !== 'number' || inner.numerator < 0n) return undefined;
  const [over, under] = [inner.numerator, inner.denominator].map((part) =>
    BigInt(Math.round(Math.sqrt(Number(part)))),
  );
  if (over === undefined || under === undefined) return undefined;
  const isExact = over * over === inner.numerator && under * under === inner.denominator;
  return isExact ? pool.number(over, under) : undefined;
}
