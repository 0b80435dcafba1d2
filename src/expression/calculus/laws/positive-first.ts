import { isCall, negated } from '../parts.ts';
import type { Law } from './law.ts';

/** −u + v = v − u: a sum begins with a term that bears no minus, where there is one; all others keep their order. */
export const positiveFirst: Law = {
  id: 'positive-first',
  apply: (pool, expr) => {
    if (!isCall(expr, 'add')) return undefined;
    const first = expr.args.find((term) => negated(pool, term) === undefined);
    if (first === undefined || first === expr.args[0]) return undefined;
    const place = expr.args.indexOf(first);
    return pool.sum([first, ...expr.args.slice(0, place), ...expr.args.slice(place + 1)]);
  },
  example: (pool, part) => ({
    before: pool.sum([pool.number(-2), pool.negate(pool.exp(part)), part, pool.number(3)]),
    after: pool.sum([part, pool.number(-2), pool.negate(pool.exp(part)), pool.number(3)]),
  }),
};
