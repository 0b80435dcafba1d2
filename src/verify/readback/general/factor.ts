import type { Cursor } from '../cursor.ts';
import { array } from './array.ts';
import { brackets } from './brackets.ts';
import { derivativeOrQuotient, gradient } from './derivative.ts';
import { elementary, named } from './function.ts';
import type { Grammar } from './grammar.ts';
import { whole } from './group.ts';
import { lettered } from './lettered.ts';
import { norm } from './norm.ts';
import { behind } from './scripts.ts';
import { series } from './series.ts';
import type { Term } from './term.ts';

/** What holds together by itself, with its exponent. */
export function factor(grammar: Grammar, cursor: Cursor): Term {
  const token = cursor.peek();
  switch (token?.kind) {
    case 'number':
      return behind(grammar, cursor, { kind: 'number', value: BigInt(cursor.expect('number').digits) });
    case 'letter':
      return lettered(grammar, cursor);
    case 'open':
      return brackets(grammar, cursor);
    case 'fraction':
      return derivativeOrQuotient(grammar, cursor);
    case 'bar-open':
      return behind(grammar, cursor, absolute(grammar, cursor));
    case 'function':
      return elementary(grammar, cursor);
    case 'root':
      return root(grammar, cursor);
    case 'series':
      return series(grammar, cursor);
    case 'nabla':
      return gradient(grammar, cursor);
    case 'named':
      return named(grammar, cursor);
    case 'array':
      return array(grammar, cursor);
    case 'norm':
      return norm(grammar, cursor);
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
    case 'hadamard':
    case 'dots':
    case 'gap':
    case 'line-sign':
    case 'words':
    case 'placed':
      return cursor.refuse('factor expected');
  }
}

function absolute(grammar: Grammar, cursor: Cursor): Term {
  cursor.expect('bar-open');
  const inside = grammar.sum(cursor);
  cursor.expect('bar-close');
  return { kind: 'call', operator: 'abs', args: [inside] };
}

function root(grammar: Grammar, cursor: Cursor): Term {
  const { body, degree, at } = cursor.expect('root');
  if (degree !== undefined) return cursor.refuse('a square root expected');
  return { kind: 'call', operator: 'sqrt', args: [whole(grammar, body, at)] };
}
