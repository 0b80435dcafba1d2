import type { Cursor } from '../cursor.ts';
import type { TokenOf } from '../tokens.ts';
import { columns } from './columns.ts';
import type { Grammar } from './grammar.ts';
import { group, groupAhead, whole } from './group.ts';
import { within } from './scope.ts';
import { behind } from './scripts.ts';
import { seenText } from './seen.ts';
import { boundOf, symbolOf } from './series.ts';
import type { Term } from './term.ts';

/** A formula in brackets; with `p = 1, …, m` behind them a column for each sample; a row with dots. */
export function brackets(grammar: Grammar, cursor: Cursor): Term {
  const inside = groupAhead(cursor) ?? [];
  const [below, above] = cursor.rest().slice(inside.length + 2);
  if (below?.kind === 'subscript' && above?.kind === 'superscript' && boundOf(below).first.length > 0)
    return perSample(grammar, cursor, below, above);
  const at = cursor.place();
  if (inside.some(({ kind }) => kind === 'dots')) return columns(grammar, group(cursor), at);
  return behind(grammar, cursor, whole(grammar, group(cursor), at));
}

function perSample(
  grammar: Grammar,
  cursor: Cursor,
  below: TokenOf<'subscript'>,
  above: TokenOf<'superscript'>,
): Term {
  const { letter, first } = boundOf(below);
  const at = cursor.place();
  const text = seenText(letter);
  const symbol = symbolOf(grammar, { letter: text, first, above: above.body, at: below });
  if (symbol !== 'sample' || seenText(first) !== '1')
    return cursor.refuse('a column for each sample expected');
  const of = whole(grammar.inside(within(grammar.scope, text, symbol)), group(cursor), at);
  cursor.skip(2);
  return { kind: 'per-sample', index: symbol, of };
}
