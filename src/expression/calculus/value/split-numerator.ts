import type { Expr } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { isCall, negated, opposite, sidesOf, termsOf } from '../parts.ts';
import type { Move } from './move.ts';
import { inOneFactor } from './one-factor.ts';

/** (v − w)/v = 1 − w/v: what is whole of the denominator is split off the numerator. */
export const splitNumerator: Move = {
  id: 'split-numerator',
  apply: ({ pool }, line) => inOneFactor(pool, line, (part) => split(pool, part)),
  example: (pool, { f, v }) => ({
    line: pool.divide(pool.sum([...termsOf(v), pool.number(-1)]), v),
    after: pool.minus(pool.number(1), f),
  }),
};

function split(pool: ExpressionPool, part: Expr): Expr | undefined {
  const [above, below] = sidesOf(part, 'divide') ?? [];
  if (above === undefined || below === undefined || !isCall(above, 'add')) return undefined;
  const rest = without(above.args, termsOf(below)) ?? without(above.args, [below]);
  if (rest === undefined || rest.length === 0) return undefined;
  return pool.sum([pool.number(1), ...over(pool, rest, below)]);
}

/** The terms without some of them; `undefined` where one of these is missing. */
function without(terms: readonly Expr[], gone: readonly Expr[]): readonly Expr[] | undefined {
  const rest = [...terms];
  for (const term of gone) {
    const index = rest.indexOf(term);
    if (index < 0) return undefined;
    rest.splice(index, 1);
  }
  return rest;
}

function over(pool: ExpressionPool, rest: readonly Expr[], below: Expr): readonly Expr[] {
  const [only] = rest;
  const positive = rest.length === 1 && only !== undefined ? negated(pool, only) : undefined;
  if (positive !== undefined) return [opposite(pool, pool.divide(positive, below))];
  return [pool.divide(pool.sum(rest), below)];
}
