import type { Expr } from '../../expression/expr.ts';
import type { Cursor } from './cursor.ts';
import type { Grammar } from './grammar.ts';
import { group, listInBrackets, whole } from './group.ts';
import { letter } from './letter.ts';
import { numberRead } from './number.ts';
import { startsFactor } from './starts-factor.ts';
import type { TokenOf } from './tokens.ts';

/**
 * A function with its argument: in brackets, or bare if it is a letter or a number, and then nothing may be multiplied
 * to it. `\tanh^{2} z` is (tanh z)²; a smaller exponent there could mean an inverse.
 */
export function applied(grammar: Grammar, cursor: Cursor): Expr {
  const written = cursor.expect('function');
  const exponent = cursor.accept('superscript');
  if (written.name === 'max' || written.name === 'min')
    return extreme(grammar, cursor, written.name, exponent);
  const inBrackets = cursor.peek()?.kind === 'open';
  const argument = inBrackets ? group(grammar, cursor) : bare(grammar, cursor);
  const value = grammar.pool.call(written.name, [argument]);
  if (exponent !== undefined) return powerOfFunction(grammar, cursor, value, exponent);
  return inBrackets ? refusingPower(cursor, value) : value;
}

/** `f(z)^2` may mean f(z²) to some. */
function refusingPower(cursor: Cursor, value: Expr): Expr {
  return cursor.peek()?.kind === 'superscript' ? cursor.refuse('operator expected') : value;
}

function powerOfFunction(
  grammar: Grammar,
  cursor: Cursor,
  value: Expr,
  { body, at }: TokenOf<'superscript'>,
): Expr {
  const exponent = whole(grammar, body, at);
  const isPower = exponent.kind === 'number' && exponent.denominator === 1n && exponent.numerator >= 2n;
  if (!isPower) return cursor.refuse('an exponent of a function from 2 on expected');
  return refusingPower(cursor, grammar.pool.power(value, exponent));
}

function extreme(
  grammar: Grammar,
  cursor: Cursor,
  name: 'max' | 'min',
  exponent: TokenOf<'superscript'> | undefined,
): Expr {
  if (exponent !== undefined) return cursor.refuse(`${name} without exponent expected`);
  const args = listInBrackets(grammar, cursor);
  if (args.length < 2) return cursor.refuse(`several arguments of ${name} expected`);
  return refusingPower(cursor, grammar.pool.call(name, args));
}

function bare(grammar: Grammar, cursor: Cursor): Expr {
  const argument = bareArgument(grammar, cursor);
  const next = cursor.peek();
  if (next?.kind === 'times' || next?.kind === 'superscript' || startsFactor(next))
    return cursor.refuse('brackets around the argument of a function before more factors expected');
  return argument;
}

function bareArgument(grammar: Grammar, cursor: Cursor): Expr {
  const digits = cursor.accept('number');
  if (digits !== undefined) return numberRead(grammar, cursor, digits);
  const argument = letter(grammar, cursor);
  return argument.kind === 'ref' || argument.kind === 'constant'
    ? argument
    : cursor.refuse('a letter or brackets behind a function expected');
}
