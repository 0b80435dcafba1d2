import { type Expr, isInteger } from '../../expr.ts';
import { substitute } from '../../rewrite.ts';
import { sidesOf } from '../parts.ts';
import type { Move } from './move.ts';

/** f = a wherever f stands in a formula; for f = u/v also u^n/v^n = a^n. */
export const recognise: Move = {
  id: 'recognise-value',
  apply: ({ pool, f, a }, line) => {
    const quotient = sidesOf(f, 'divide');
    const next = substitute(pool, line, (part) => {
      if (part === f) return a;
      const exponent = quotient && commonExponent(part, quotient);
      return exponent === undefined ? undefined : pool.power(a, exponent);
    });
    return next === line ? undefined : next;
  },
  example: (pool, { f, a }) => ({
    line: pool.minus(pool.number(1), pool.power(f, pool.number(2))),
    after: pool.minus(pool.number(1), pool.power(a, pool.number(2))),
  }),
};

/** n of u^n/v^n. */
function commonExponent(part: Expr, [above, below]: readonly [Expr, Expr]): Expr | undefined {
  const sides = sidesOf(part, 'divide');
  const exponent = sides && exponentOf(sides[1], below);
  if (sides === undefined || exponent === undefined) return undefined;
  const [top] = sides;
  const isSame = isInteger(above, 1) ? isInteger(top, 1) : exponentOf(top, above) === exponent;
  return isSame ? exponent : undefined;
}

/** n of u^n. */
function exponentOf(expr: Expr, base: Expr): Expr | undefined {
  const [under, exponent] = sidesOf(expr, 'power') ?? [];
  return under === base ? exponent : undefined;
}
