import type { Cursor } from '../cursor.ts';
import { casesInLines } from './cases.ts';
import type { Grammar } from './grammar.ts';
import type { Term } from './term.ts';

/** Entries written out, of which dots may stand for some. */
export function array(grammar: Grammar, cursor: Cursor): Term {
  const { rows, lines, at } = cursor.expect('array');
  if (lines) return casesInLines(grammar, rows, at);
  return cursor.refuse('array');
}
