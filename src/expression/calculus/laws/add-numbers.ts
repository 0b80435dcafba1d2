import { type Expr, isInteger } from '../../expr.ts';
import { isCall } from '../parts.ts';
import * as rationals from '../rational.ts';
import { numberExpr, numberOf, type Rational } from '../rational.ts';
import type { Law } from './law.ts';

/** 1 + u − 1 = u, u + 0 = u: the numbers of a sum become one, where the first of them stood. */
export const addNumbers: Law = {
  id: 'add-numbers',
  apply: (pool, expr) => {
    if (!isCall(expr, 'add')) return undefined;
    const numbers = expr.args.flatMap((term) => valueOf(term) ?? []);
    const total = numbers.reduce(rationals.plus, rationals.zero);
    const settled = numbers.length === 1 && !rationals.isZero(total) && !expr.args.some(isNegatedNumber);
    if (numbers.length === 0 || settled) return undefined;
    const first = expr.args.findIndex((term) => valueOf(term) !== undefined);
    const terms = expr.args.flatMap((term, index) => {
      if (index === first) return [numberExpr(pool, total)];
      return valueOf(term) === undefined ? [term] : [];
    });
    return pool.sum(terms.length === 1 ? terms : terms.filter((term) => !isInteger(term, 0)));
  },
  example: (pool, part) => ({
    before: pool.sum([pool.number(3), part, pool.number(-1), pool.number(-2)]),
    after: part,
  }),
};

/** The number that a term is; −1 may be written as 1 with a minus. */
function valueOf(term: Expr): Rational | undefined {
  if (term.kind === 'number') return numberOf(term);
  const [inner] = isNegatedNumber(term) && isCall(term, 'negate') ? term.args : [];
  return inner?.kind === 'number' ? rationals.minus(numberOf(inner)) : undefined;
}

const isNegatedNumber = (term: Expr): boolean => isCall(term, 'negate') && term.args[0]?.kind === 'number';
