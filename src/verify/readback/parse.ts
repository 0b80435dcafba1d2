import type { Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import { expectFitBrackets } from './brackets.ts';
import { cases } from './cases.ts';
import type { Cursor } from './cursor.ts';
import { factor } from './factor.ts';
import type { Factor, Grammar } from './grammar.ts';
import type { Letters } from './letters.ts';
import { startsFactor } from './starts-factor.ts';

/** The members of a chain `p = q = …`, sums and products n-ary and in the order of printing. */
export function chain(cursor: Cursor, letters: Letters, pool: ExpressionPool): readonly Expr[] {
  const grammar: Grammar = { letters, pool, sum: (inner) => sum(grammar, inner) };
  const tokens = cursor.rest();
  const members = [sum(grammar, cursor)];
  while (cursor.accept('equals')) members.push(sum(grammar, cursor));
  cursor.expectEnd();
  expectFitBrackets(tokens);
  return members;
}

/** A minus stands in front of a whole sum or between two terms; behind another sign it would need brackets. */
function sum(grammar: Grammar, cursor: Cursor): Expr {
  const { pool } = grammar;
  // Nobody sees where cases end: they are all of a formula, or of what stands in brackets.
  if (cursor.peek()?.kind === 'cases') return cases(grammar, cursor);
  const terms = [
    cursor.accept('minus') ? negated(pool, product(grammar, cursor)) : joined(pool, product(grammar, cursor)),
  ];
  for (;;) {
    if (cursor.accept('plus')) terms.push(joined(pool, product(grammar, cursor)));
    else if (cursor.accept('minus')) terms.push(pool.negate(joined(pool, product(grammar, cursor))));
    else return pool.sum(terms);
  }
}

const joined = (pool: ExpressionPool, factors: readonly Factor[]): Expr =>
  pool.product(factors.map(({ expr }) => expr));

/** `-1 · u` starts with the number −1, `-u · v` is the negative of a product. */
function negated(pool: ExpressionPool, factors: readonly Factor[]): Expr {
  const [first, ...rest] = factors;
  if (first?.literal !== true || first.expr.kind !== 'number') return pool.negate(joined(pool, factors));
  const { numerator, denominator } = first.expr;
  return pool.product([pool.number(-numerator, denominator), ...rest.map(({ expr }) => expr)]);
}

function product(grammar: Grammar, cursor: Cursor): readonly Factor[] {
  const factors = [factor(grammar, cursor)];
  for (;;) {
    if (cursor.accept('times')) factors.push(factor(grammar, cursor));
    else if (startsFactor(cursor.peek())) factors.push(beside(grammar, cursor, factors.at(-1)));
    else return factors;
  }
}

/** A factor without a sign of multiplication: never digits, and no fraction behind a number, `2 \frac{1}{2}`. */
function beside(grammar: Grammar, cursor: Cursor, before: Factor | undefined): Factor {
  if (cursor.peek()?.kind === 'number') cursor.refuse('a sign between a factor and a number expected');
  const isInteger =
    before?.literal === true && before.expr.kind === 'number' && before.expr.denominator === 1n;
  if (isInteger && cursor.peek()?.kind === 'fraction')
    cursor.refuse('a sign between a number and a fraction expected');
  return factor(grammar, cursor);
}
