import { isInteger } from '../../expr.ts';
import { sidesOf } from '../parts.ts';
import type { Law } from './law.ts';

/** 1/u = u^{-1}. */
export const reciprocalAsPower: Law = {
  id: 'reciprocal-as-power',
  apply: (pool, expr) => {
    const [numerator, denominator] = sidesOf(expr, 'divide') ?? [];
    if (numerator === undefined || denominator === undefined || !isInteger(numerator, 1)) return undefined;
    return pool.power(denominator, pool.number(-1));
  },
  example: (pool, part) => ({
    before: pool.divide(pool.number(1), part),
    after: pool.power(part, pool.number(-1)),
  }),
};
