import { isInteger } from '../../expr.ts';
import { sidesOf } from '../parts.ts';
import type { Law } from './law.ts';

/** u^1 = u, u^0 = 1, 1^u = 1. */
export const firstPower: Law = {
  id: 'first-power',
  apply: (pool, expr) => {
    const [base, exponent] = sidesOf(expr, 'power') ?? [];
    if (base === undefined || exponent === undefined) return undefined;
    if (isInteger(exponent, 1)) return base;
    return isInteger(exponent, 0) || isInteger(base, 1) ? pool.number(1) : undefined;
  },
  example: (pool, part) => ({ before: pool.power(part, pool.number(1)), after: part }),
};
