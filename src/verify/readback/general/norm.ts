import type { Cursor } from '../cursor.ts';
import type { Grammar } from './grammar.ts';
import { whole } from './group.ts';
import { seenText } from './seen.ts';
import type { Term } from './term.ts';

/** `‖W‖_F²`, the sum of the squares of all entries. */
export function norm(grammar: Grammar, cursor: Cursor): Term {
  const { at } = cursor.expect('norm');
  const end = cursor.rest().findIndex(({ kind }) => kind === 'norm');
  if (end < 0) return cursor.refuse('the end of a norm expected');
  const of = whole(grammar, cursor.rest().slice(0, end), at);
  cursor.skip(end + 1);
  const [below, above] = [cursor.expect('subscript'), cursor.expect('superscript')];
  if (seenText(below.body) !== 'F' || seenText(above.body) !== '2')
    return cursor.refuse('the square of a Frobenius norm expected');
  return { kind: 'squared-norm', of };
}
