import { dividedExactly } from '../divide-exactly.ts';
import { expanded, termsExpr } from '../expand.ts';
import { isCall, sidesOf } from '../parts.ts';
import type { Law } from './law.ts';

/** (u² − v²)/(u + v) = u − v: a sum below the bar that divides what is above. */
export const exactDivision: Law = {
  id: 'exact-division',
  apply: (pool, expr) => {
    const [above, below] = sidesOf(expr, 'divide') ?? [];
    if (above === undefined || below === undefined || !isCall(below, 'add')) return undefined;
    const [over, under] = [expanded(pool, above), expanded(pool, below)];
    const quotient = over && under && dividedExactly(over, under);
    return quotient && termsExpr(pool, quotient);
  },
  example: (pool, part) => ({
    before: pool.divide(
      pool.minus(pool.power(part, pool.number(2)), pool.number(9)),
      pool.sum([part, pool.number(3)]),
    ),
    after: pool.sum([part, pool.number(-3)]),
  }),
};
