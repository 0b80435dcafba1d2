import { isInteger } from '../../expr.ts';
import { sidesOf } from '../parts.ts';
import type { Law } from './law.ts';

/** u/1 = u, 0/u = 0, and a quotient of two numbers is one number. */
export const numberQuotient: Law = {
  id: 'number-quotient',
  apply: (pool, expr) => {
    const [above, below] = sidesOf(expr, 'divide') ?? [];
    if (above === undefined || below === undefined || isInteger(below, 0)) return undefined;
    if (isInteger(below, 1) || isInteger(above, 0)) return above;
    if (above.kind !== 'number' || below.kind !== 'number') return undefined;
    return pool.number(above.numerator * below.denominator, above.denominator * below.numerator);
  },
  example: (pool, part) => ({ before: pool.divide(part, pool.number(1)), after: part }),
};
