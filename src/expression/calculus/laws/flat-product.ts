import { factorsOf } from '../../expr.ts';
import { isCall } from '../parts.ts';
import type { Law } from './law.ts';

/** u·(v·w) = u·v·w. */
export const flatProduct: Law = {
  id: 'flat-product',
  apply: (pool, expr) =>
    isCall(expr, 'multiply') && expr.args.some((factor) => isCall(factor, 'multiply'))
      ? pool.product(expr.args.flatMap(factorsOf))
      : undefined,
  example: (pool, part) => ({
    before: pool.product([part, pool.product([pool.exp(part), part])]),
    after: pool.product([part, pool.exp(part), part]),
  }),
};
