import type { Cursor } from '../cursor.ts';
import type { Grammar } from './grammar.ts';
import { group, whole } from './group.ts';
import { letter } from './letter.ts';
import { behind } from './scripts.ts';
import { standing } from './standing.ts';
import { startsFactor } from './starts-factor.ts';
import type { Term } from './term.ts';

/** `diag(…)`, `softmax(z)_i`, `exp(z)_i`. */
export function named(grammar: Grammar, cursor: Cursor): Term {
  const { name } = cursor.expect('named');
  const at = cursor.place();
  if (!['diag', 'softmax', 'exp'].includes(name)) return cursor.refuse(`a meaning of ${name} expected`);
  const of = whole(grammar, group(cursor), at);
  if (name === 'exp') return behind(grammar, cursor, { kind: 'call', operator: 'exp', args: [of] });
  return behind(grammar, cursor, { kind: name === 'diag' ? 'diag' : 'softmax', of });
}

/** A function with its argument in brackets, or bare if it is a letter or a number. */
export function elementary(grammar: Grammar, cursor: Cursor): Term {
  const { name: operator, at } = cursor.expect('function');
  if (operator === 'max' || operator === 'min') return cursor.refuse('a function of one argument expected');
  const power = cursor.accept('superscript');
  const isBare = cursor.peek()?.kind !== 'open';
  const argument = isBare ? bare(grammar, cursor) : whole(grammar, group(cursor), at);
  const value: Term = { kind: 'call', operator, args: [argument] };
  return power === undefined
    ? value
    : { kind: 'power', base: value, exponent: whole(grammar, power.body, power.at) };
}

/** Nothing may be multiplied to it. */
function bare(grammar: Grammar, cursor: Cursor): Term {
  const digits = cursor.accept('number');
  const argument: Term =
    digits === undefined
      ? letter(grammar, standing(cursor), cursor)
      : { kind: 'number', value: BigInt(digits.digits) };
  const next = cursor.peek();
  if (next?.kind === 'times' || next?.kind === 'superscript' || startsFactor(next))
    return cursor.refuse('brackets around the argument of a function before more factors expected');
  return argument;
}
