import type { Expr } from '../../expression/expr.ts';
import { expectFitBrackets } from './brackets.ts';
import { Cursor } from './cursor.ts';
import type { Grammar } from './grammar.ts';
import type { Place } from './read-back-error.ts';
import type { Token, TokenOf } from './tokens.ts';

/** A formula that fills a row of tokens of its own: an exponent, a half of a fraction. */
export function whole(grammar: Grammar, tokens: readonly Token[], at: Place): Expr {
  const cursor = new Cursor(tokens, at);
  const expr = grammar.sum(cursor);
  cursor.expectEnd();
  expectFitBrackets(tokens);
  return expr;
}

/** A formula in brackets, whose kinds must match. */
export function group(grammar: Grammar, cursor: Cursor): Expr {
  const { bracket } = cursor.expect('open');
  const expr = grammar.sum(cursor);
  close(cursor, bracket);
  return expr;
}

/** Formulas in brackets, with commas between them. */
export function listInBrackets(grammar: Grammar, cursor: Cursor): readonly Expr[] {
  const { bracket } = cursor.expect('open');
  const list = [grammar.sum(cursor)];
  while (cursor.accept('comma')) list.push(grammar.sum(cursor));
  close(cursor, bracket);
  return list;
}

/** The closing bracket that belongs to an opening one. */
function close(cursor: Cursor, bracket: string): void {
  const next = cursor.peek();
  if (next?.kind === 'close' && next.bracket !== bracket) cursor.refuse(`the end of ${bracket} expected`);
  cursor.expect('close');
}

/** The formula with the exponent that follows it, if one does. */
export function raised(grammar: Grammar, cursor: Cursor, base: Expr): Expr {
  const exponent = cursor.accept('superscript');
  return exponent === undefined ? base : power(grammar, base, exponent);
}

export const power = (grammar: Grammar, base: Expr, { body, at }: TokenOf<'superscript'>): Expr =>
  grammar.pool.power(base, whole(grammar, body, at));
