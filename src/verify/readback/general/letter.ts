import type { Cursor } from '../cursor.ts';
import { ReadBackError } from '../read-back-error.ts';
import { scriptless } from '../tokens.ts';
import type { Grammar } from './grammar.ts';
import { group, groupAhead, whole } from './group.ts';
import { sizesNamed } from './index-text.ts';
import { matrixMark } from './marks.ts';
import { namesOf } from './names.ts';
import { readable } from './own-index.ts';
import type { Reading } from './reading.ts';
import { ruleTerm } from './rule-letters.ts';
import { seenTex, seenText } from './seen.ts';
import type { Standing } from './standing.ts';
import type { Term } from './term.ts';

/**
 * A letter with its scripts, of which the last one above may be an exponent or the mark of a transpose, and with what it is
 * a function of, where the author says that.
 */
export function letter(grammar: Grammar, written: Standing, cursor: Cursor): Term {
  const inRule = ruleTerm(grammar, written, cursor);
  if (inRule !== undefined) return inRule;
  const term = alone(grammar, written);
  const argument = argumentOf(term, grammar.reading);
  if (argument === undefined) return term;
  if (seenText(groupAhead(cursor) ?? []) !== seenTex(argument))
    return cursor.refuse('another argument expected');
  group(cursor);
  return term;
}

/** What a letter is written as a function of. */
function argumentOf(term: Term, { notation, shape }: Reading): string | undefined {
  if (term.kind !== 'matrix' || term.matrix.kind !== 'ref') return undefined;
  return notation.matrix(term.matrix.quantity, shape).argument;
}

function alone(grammar: Grammar, written: Standing): Term {
  const { reading, scope } = grammar;
  const { superscript, token } = written;
  const named = namesOf(written, scope, reading);
  // A mark in brackets, y^{(2)}, is no exponent wherever there is such a letter.
  const isMark = named.length > 0 && superscript[0]?.kind === 'open';
  const found = isMark ? named : [...named, ...changed(grammar, written, named.length > 0)];
  const quantities = grammar.isEntry ? found.filter(({ kind }) => kind === 'quantity') : [];
  const likely = quantities.length > 0 ? quantities : found;
  const all = likely.length > 0 ? likely : sizesNamed(written, scope, reading);
  const [first, ...others] = all;
  if (first === undefined)
    throw new ReadBackError(`no meaning for the letter ${token.nucleus} with these scripts`, token.at);
  return others.length === 0 ? first : { kind: 'either', options: all };
}

/** The letter without what stands last above it, transposed or raised; `isNamed` if it has a meaning as it stands. */
function changed(grammar: Grammar, written: Standing, isNamed: boolean): readonly Term[] {
  const { reading, scope } = grammar;
  const { superscript } = written;
  const last = superscript.at(-1);
  if (last === undefined) return [];
  if (matrixMark([last], reading))
    return namesOf({ ...written, superscript: superscript.slice(0, -1) }, scope, reading)
      .filter(({ kind }) => kind === 'matrix')
      .map((of) => ({ kind: 'transpose', of }));
  const bases = namesOf({ ...written, superscript: scriptless }, scope, reading).filter(
    ({ kind }) => kind === 'quantity',
  );
  if (bases.length === 0) return [];
  const exponent = isNamed ? readable(grammar, superscript, last.at) : whole(grammar, superscript, last.at);
  return exponent === undefined ? [] : bases.map((base) => ({ kind: 'power', base, exponent }));
}
