import type { Expr } from '../../expression/expr.ts';
import type { Cursor } from './cursor.ts';
import type { Grammar } from './grammar.ts';
import { whole } from './group.ts';

/** `\sqrt{u}`, or `\sqrt[3]{u}` as a power; none takes an exponent without brackets. */
export function root(grammar: Grammar, cursor: Cursor): Expr {
  const { body, degree, at } = cursor.expect('root');
  const { pool } = grammar;
  const inside = whole(grammar, body, at);
  if (degree === undefined) return pool.call('sqrt', [inside]);
  const count = whole(grammar, degree, at);
  if (count.kind !== 'number' || count.denominator !== 1n || count.numerator < 2n)
    return cursor.refuse('natural degree of a root expected');
  return pool.power(inside, pool.number(1n, count.numerator));
}
