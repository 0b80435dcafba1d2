import { networkLetter } from '../../../notation/special-matrix-tex.ts';
import type { Cursor } from '../cursor.ts';
import { applied, isFunctionLetter } from './applied.ts';
import { isDifferential, shortDerivative } from './differential.ts';
import type { Grammar } from './grammar.ts';
import { group, groupAhead, whole } from './group.ts';
import { letter } from './letter.ts';
import { lossTerm } from './loss.ts';
import { ruleTerm } from './rule-letters.ts';
import { behind } from './scripts.ts';
import { seenTex, seenText } from './seen.ts';
import { symbolTerm } from './special-letters.ts';
import { type Standing, standing } from './standing.ts';
import type { Term } from './term.ts';

/** A letter with all that belongs to it: scripts, an argument, what is differentiated. */
export function lettered(grammar: Grammar, cursor: Cursor): Term {
  if (isDifferential(grammar, cursor)) return shortDerivative(grammar, cursor);
  const written = standing(cursor);
  return (
    abbreviation(grammar, written, cursor) ??
    ruleTerm(grammar, written, cursor) ??
    lossTerm(grammar, written, cursor) ??
    ofArgument(grammar, written, cursor) ??
    symbolTerm(grammar, written, cursor) ??
    letter(grammar, written, cursor)
  );
}

/** `g(x)`, a short name of the line. */
function abbreviation(grammar: Grammar, { nucleus, subscript }: Standing, cursor: Cursor): Term | undefined {
  const found = grammar.reading.abbreviations?.functions.find(
    ({ letter: short }) => seenTex(short) === nucleus && subscript.length === 0,
  );
  if (found === undefined || seenText(groupAhead(cursor) ?? []) !== 'x') return undefined;
  group(cursor);
  return behind(grammar, cursor, { kind: 'named', expr: found.of });
}

/** The network as a function of its input, or the function of a layer. */
function ofArgument(grammar: Grammar, written: Standing, cursor: Cursor): Term | undefined {
  if (cursor.peek()?.kind !== 'open') return undefined;
  const { notation, shape } = grammar.reading;
  const at = cursor.place();
  if (written.nucleus === seenTex(networkLetter({ notation, shape })))
    return behind(grammar, cursor, { kind: 'network', of: whole(grammar, group(cursor), at) });
  if (!isFunctionLetter(written, grammar.reading)) return undefined;
  return behind(grammar, cursor, applied(grammar, written, whole(grammar, group(cursor), at)));
}
