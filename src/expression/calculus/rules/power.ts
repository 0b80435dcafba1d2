import { type Expr, isInteger } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { chained } from './outer.ts';
import type { Rule } from './rule.ts';

/** (u^n)′ = n·u^{n − 1}·u′. */
export const power: Rule = {
  id: 'power',
  apply: (study, of) => {
    const { pool, depends } = study;
    if (of.kind !== 'call' || of.operator !== 'power') return undefined;
    const [base, exponent] = of.args;
    if (base === undefined || exponent === undefined || depends(exponent)) return undefined;
    const lowered = lower(pool, exponent);
    return chained(study, [exponent, isInteger(lowered, 1) ? base : pool.power(base, lowered)], base);
  },
  example: (pool, { u, d }) => ({
    of: pool.power(u, pool.number(3)),
    after: pool.product([pool.number(3), pool.power(u, pool.number(2)), d(u)]),
  }),
};

const lower = (pool: ExpressionPool, exponent: Expr): Expr =>
  exponent.kind === 'number'
    ? pool.number(exponent.numerator - exponent.denominator, exponent.denominator)
    : pool.minus(exponent, pool.number(1));
