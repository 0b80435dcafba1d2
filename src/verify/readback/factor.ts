import type { Expr } from '../../expression/expr.ts';
import type { Cursor } from './cursor.ts';
import { fraction } from './fraction.ts';
import { applied } from './function.ts';
import { compound, type Factor, type Grammar, literal } from './grammar.ts';
import { group, raised } from './group.ts';
import { letter } from './letter.ts';
import { numberRead } from './number.ts';
import { root } from './root.ts';

/** A number, letter, application, bracket, fraction or root, with its exponent. */
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
    case 'bar-open':
      return compound(raised(grammar, cursor, absolute(grammar, cursor)));
    case 'function':
      return compound(applied(grammar, cursor));
    case 'root':
      return compound(root(grammar, cursor));
    case undefined:
    case 'plus':
    case 'minus':
    case 'times':
    case 'equals':
    case 'comma':
    case 'partial':
    case 'close':
    case 'bar-close':
    case 'relation':
    case 'cases':
    case 'subscript':
    case 'superscript':
    case 'series':
    case 'hadamard':
    case 'nabla':
    case 'dots':
    case 'norm':
    case 'gap':
    case 'line-sign':
    case 'named':
    case 'array':
    case 'words':
    case 'placed':
      return cursor.refuse('factor expected');
  }
}

function digits(grammar: Grammar, cursor: Cursor): Factor {
  const number = numberRead(grammar, cursor, cursor.expect('number'));
  const power = raised(grammar, cursor, number);
  return power === number ? literal(number) : compound(power);
}

function absolute(grammar: Grammar, cursor: Cursor): Expr {
  cursor.expect('bar-open');
  const inside = grammar.sum(cursor);
  cursor.expect('bar-close');
  return grammar.pool.call('abs', [inside]);
}
