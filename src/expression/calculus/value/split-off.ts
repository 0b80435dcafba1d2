import { sidesOf } from '../parts.ts';
import * as rationals from '../rational.ts';
import { baseKey, product, raised, termExpr, termOf } from '../term.ts';
import type { Move } from './move.ts';

/** u/v² = (1/v)·(u/v) for f = 1/v: the value split off as a factor. */
export const splitOff: Move = {
  id: 'split-off-value',
  apply: ({ pool, f, depends }, line) => {
    if (sidesOf(line, 'divide') === undefined || sidesOf(f, 'divide') === undefined) return undefined;
    const [whole, value] = [termOf(line), termOf(f)];
    const isWithin = value.factors.every(({ base, exponent }) => {
      const own = whole.factors.find((factor) => baseKey(factor.base) === baseKey(base))?.exponent;
      const ratio = own && rationals.over(own, exponent);
      return ratio !== undefined && !rationals.isNegative(rationals.plus(ratio, rationals.rational(-1)));
    });
    if (rationals.isZero(value.coefficient)) return undefined;
    const rest = termExpr(pool, product([whole, raised(value, -1)]));
    const isUseful = isWithin && depends(rest);
    return isUseful && sidesOf(rest, 'divide') !== undefined ? pool.product([f, rest]) : undefined;
  },
  example: (pool, { f, e, v }) => ({
    line: pool.divide(e, pool.power(v, pool.number(2))),
    after: pool.product([f, pool.divide(e, v)]),
  }),
};
