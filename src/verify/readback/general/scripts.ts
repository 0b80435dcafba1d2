import type { Cursor } from '../cursor.ts';
import type { TokenOf } from '../tokens.ts';
import type { Grammar } from './grammar.ts';
import { whole } from './group.ts';
import { unitNamed } from './index-text.ts';
import { matrixMark } from './marks.ts';
import { isSides, sidesNamed } from './sides.ts';
import type { Term } from './term.ts';

/** What stands behind brackets or the argument of a function: an index of an entry, sides, a transpose, an exponent. */
export function behind(grammar: Grammar, cursor: Cursor, base: Term): Term {
  const { reading } = grammar;
  const below = cursor.accept('subscript');
  const indexed: Term = below === undefined ? base : lowered(grammar, base, below);
  const above = cursor.accept('superscript');
  if (above === undefined) return indexed;
  if (matrixMark(above.body, reading)) return { kind: 'transpose', of: indexed };
  return { kind: 'power', base: indexed, exponent: whole(grammar, above.body, above.at) };
}

function lowered({ reading, scope }: Grammar, of: Term, { body, at }: TokenOf<'subscript'>): Term {
  return isSides(body)
    ? { kind: 'sized', of, sides: sidesNamed(body, scope, reading, at) }
    : { kind: 'entry', of, place: unitNamed(body, scope, reading, at) };
}
