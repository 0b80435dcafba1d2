import type { Cursor } from '../cursor.ts';
import { type Place, ReadBackError } from '../read-back-error.ts';
import { scriptless, type Token, type TokenOf } from '../tokens.ts';
import type { Grammar } from './grammar.ts';
import { whole } from './group.ts';
import { sizesNamed } from './index-text.ts';
import { matrixMark } from './marks.ts';
import { namesOf, type Written } from './names.ts';
import type { Term } from './term.ts';

/** A letter as it stands, before anything is known of it. */
export interface Standing extends Written {
  readonly token: TokenOf<'letter'>;
}

export function standing(cursor: Cursor): Standing {
  const token = cursor.expect('letter');
  const subscript = cursor.accept('subscript')?.body ?? scriptless;
  const superscript = cursor.accept('superscript')?.body ?? scriptless;
  return { token, nucleus: token.nucleus, subscript, superscript };
}

/** A letter with its scripts, of which the last one above may be an exponent or the mark of a transpose. */
export function letter(grammar: Grammar, written: Standing): Term {
  const { reading, scope } = grammar;
  const { superscript, token } = written;
  const named = namesOf(written, scope, reading);
  // A mark in brackets, y^{(2)}, is no exponent wherever there is such a letter.
  const isMark = named.length > 0 && superscript[0]?.kind === 'open';
  const found = isMark ? named : [...named, ...changed(grammar, written, named.length > 0)];
  const all = found.length > 0 ? found : sizesNamed(written, scope, reading);
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

/** An exponent, if what stands there can be one. */
function readable(grammar: Grammar, superscript: readonly Token[], at: Place): Term | undefined {
  try {
    return whole(grammar, superscript, at);
  } catch (error) {
    if (error instanceof ReadBackError) return undefined;
    throw error;
  }
}
