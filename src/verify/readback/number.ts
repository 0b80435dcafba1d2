import type { Expr } from '../../expression/expr.ts';
import type { Cursor } from './cursor.ts';
import type { Grammar } from './grammar.ts';
import type { TokenOf } from './tokens.ts';

/** A whole number, or a decimal with digits on both sides of its point or comma, exactly. */
export function numberRead({ pool }: Grammar, cursor: Cursor, { digits }: TokenOf<'number'>): Expr {
  const parts = /^(\d+)(?:[.,](\d+))?$/.exec(digits);
  if (parts === null) return cursor.refuse('digits on both sides of a point expected');
  const [, whole = '', places = ''] = parts;
  return pool.number(BigInt(whole + places), 10n ** BigInt(places.length));
}
