import { factorsOf } from '../../expr.ts';
import { isCall } from '../parts.ts';
import type { Law } from './law.ts';

/** u·sign(u) = |u|. */
export const absoluteValue: Law = {
  id: 'absolute-value',
  apply: (pool, expr) => {
    const factors = factorsOf(expr);
    const sign = factors.find(
      (factor) => isCall(factor, 'sign') && factors.includes(factor.args[0] ?? factor),
    );
    if (sign === undefined || !isCall(sign, 'sign')) return undefined;
    const [inner] = sign.args;
    let written = false;
    return pool.product(
      factors.flatMap((factor) => {
        if (factor === sign) return [];
        if (factor !== inner || written) return [factor];
        written = true;
        return [pool.call('abs', [inner])];
      }),
    );
  },
  example: (pool, part) => ({
    before: pool.product([part, pool.number(2), pool.call('sign', [part])]),
    after: pool.product([pool.call('abs', [part]), pool.number(2)]),
  }),
};
