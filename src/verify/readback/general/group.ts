import { closing } from '../brackets.ts';
import { Cursor } from '../cursor.ts';
import type { Place } from '../read-back-error.ts';
import type { Token } from '../tokens.ts';
import type { Grammar } from './grammar.ts';
import type { Term } from './term.ts';

/** A formula that fills a row of tokens of its own. */
export function whole(grammar: Grammar, tokens: readonly Token[], at: Place): Term {
  const cursor = new Cursor(tokens, at);
  const term = grammar.sum(cursor);
  cursor.expectEnd();
  return term;
}

/** What stands in the brackets that open here; undefined where none do, or where they do not close. */
export function groupAhead(cursor: Cursor): readonly Token[] | undefined {
  const [open, ...rest] = cursor.rest();
  if (open?.kind !== 'open') return undefined;
  const end = closing(rest);
  return end < 0 ? undefined : rest.slice(0, end);
}

/** The tokens in the brackets that open here, whose kinds must match; the cursor moves behind them. */
export function group(cursor: Cursor): readonly Token[] {
  const { bracket } =
    cursor.peek()?.kind === 'open' ? cursor.expect('open') : cursor.refuse('brackets expected');
  const rest = cursor.rest();
  const end = closing(rest);
  const close = rest[end];
  if (close?.kind !== 'close' || close.bracket !== bracket)
    return cursor.refuse(`the end of ${bracket} expected`);
  cursor.skip(end + 1);
  return rest.slice(0, end);
}
