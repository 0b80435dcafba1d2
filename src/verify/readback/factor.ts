import type { Expr } from '../../expression/expr.ts';
import type { Cursor } from './cursor.ts';
import { fraction } from './fraction.ts';
import { compound, type Factor, type Grammar, literal } from './grammar.ts';
import { group, raised } from './group.ts';
import { letter } from './letter.ts';
import type { Token } from './tokens.ts';

/** Whether a factor can begin here. */
export const startsFactor = (token: Token | undefined): boolean =>
  token?.kind === 'number' ||
  token?.kind === 'letter' ||
  token?.kind === 'open' ||
  token?.kind === 'fraction';

/** A number, letter, application, bracket or fraction, with its exponent. */
export function factor(grammar: Grammar, cursor: Cursor): Factor {
  const token = cursor.peek();
  switch (token?.kind) {
    case 'number':
      return digits(grammar, cursor);
    case 'letter':
      return compound(letter(grammar, cursor));
    case 'open':
      return compound(raised(grammar, cursor, group(grammar, cursor)));
    case 'fraction':
      return fraction(grammar, cursor);
    case undefined:
    case 'plus':
    case 'minus':
    case 'times':
    case 'equals':
    case 'comma':
    case 'partial':
    case 'close':
    case 'subscript':
    case 'superscript':
      return cursor.refuse('factor expected');
  }
}

function digits(grammar: Grammar, cursor: Cursor): Factor {
  const number: Expr = grammar.pool.number(BigInt(cursor.expect('number').digits));
  const power = raised(grammar, cursor, number);
  return power === number ? literal(number) : compound(power);
}
