import type { CallExpr, Expr } from '../../expr.ts';
import { isInteger } from '../../expr.ts';
import type { Operator } from '../../operators.ts';
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
  if (operator === 'log') return ofLogarithm(pool, inner);
  if (!isInteger(inner, 0)) return undefined;
  if (oneAtZero.includes(operator)) return pool.number(1);
  return vanishing.includes(operator) ? inner : undefined;
}

const oneAtZero: readonly Operator[] = ['exp', 'cos', 'cosh'];
const vanishing: readonly Operator[] = ['log1p', 'abs', 'sign', 'sin', 'tan', 'atan', 'sinh', 'tanh', 'erf'];

function ofLogarithm(pool: ExpressionPool, inner: Expr): Expr | undefined {
  if (isCall(inner, 'exp')) return inner.args[0];
  return isInteger(inner, 1) ? pool.number(0) : undefined;
}

function exactRoot(pool: ExpressionPool, inner: Expr): Expr | undefined {
  if (inner.kind !== 'number' || inner.numerator < 0n) return undefined;
  const [over, under] = [inner.numerator, inner.denominator].map((part) =>
    BigInt(Math.round(Math.sqrt(Number(part)))),
  );
  if (over === undefined || under === undefined) return undefined;
  const isExact = over * over === inner.numerator && under * under === inner.denominator;
  return isExact ? pool.number(over, under) : undefined;
}
