import { at, sameIndex } from '../../../quantity/index.ts';
import type { Cursor } from '../cursor.ts';
import { cases } from './cases.ts';
import { factor } from './factor.ts';
import { generalEntry } from './general-entry.ts';
import type { Grammar } from './grammar.ts';
import { groupAhead } from './group.ts';
import { dotIsElementwise } from './marks.ts';
import type { Reading } from './reading.ts';
import type { Scope } from './scope.ts';
import { startsFactor } from './starts-factor.ts';
import type { Term } from './term.ts';

/** How formulas of this author are read where these indices are known. */
export const grammarOf = (reading: Reading, scope: Scope = reading.scope, isEntry = false): Grammar => {
  const grammar: Grammar = {
    reading,
    scope,
    isEntry,
    sum: (cursor) => sum(grammar, cursor),
    product: (cursor) => elementwise(grammar, cursor),
    inside: (inner) => grammarOf(reading, inner, isEntry),
    inEntries: () => grammarOf(reading, scope, true),
  };
  return grammar;
};

function sum(grammar: Grammar, cursor: Cursor): Term {
  // Nobody sees where cases end: they are all of a formula, or of what stands in brackets.
  if (cursor.peek()?.kind === 'cases') return cases(grammar, cursor);
  const terms = [signed(cursor.accept('minus') !== undefined, elementwise(grammar, cursor))];
  for (;;) {
    if (dotsAhead(cursor)) return elided(grammar, cursor, terms);
    if (cursor.accept('plus')) terms.push(elementwise(grammar, cursor));
    else if (cursor.accept('minus')) terms.push(signed(true, elementwise(grammar, cursor)));
    else return joined('sum', terms);
  }
}

/** Whether `+ … +` comes next. */
const dotsAhead = (cursor: Cursor): boolean => {
  const [plus, dots, next] = cursor.rest();
  return plus?.kind === 'plus' && dots?.kind === 'dots' && next?.kind === 'plus';
};

/** `a_1 x_1 + a_2 x_2 + … + a_n x_n`; behind layers that are left out, their biases. */
function elided(grammar: Grammar, cursor: Cursor, terms: readonly Term[]): Term {
  const at = cursor.place();
  cursor.skip(3);
  const last = elementwise(grammar, cursor);
  const [first, ...others] = terms;
  if (first?.kind === 'between' && others.length === 0) return { kind: 'sum', parts: [first, last] };
  const { entry, index, over } = generalEntry([...terms, 'dots', last], grammar.scope, at);
  return { kind: 'series', index, over, of: entry };
}

const signed = (isNegative: boolean, of: Term): Term => (isNegative ? { kind: 'negate', of } : of);

const joined = (kind: 'sum' | 'product' | 'hadamard' | 'dotted', parts: readonly Term[]): Term => {
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? only : { kind, parts };
};

/** Matrix products, or numbers, with signs of the elementwise product between them. */
function elementwise(grammar: Grammar, cursor: Cursor): Term {
  const sign = dotIsElementwise(grammar.reading) ? 'times' : 'hadamard';
  const parts = [product(grammar, cursor, sign)];
  while (cursor.accept(sign)) parts.push(product(grammar, cursor, sign));
  return joined(sign === 'times' ? 'dotted' : 'hadamard', parts);
}

function product(grammar: Grammar, cursor: Cursor, elementwiseSign: 'times' | 'hadamard'): Term {
  const parts = [factor(grammar, cursor)];
  for (;;) {
    const isJoined = elementwiseSign !== 'times' && cursor.accept('times') !== undefined;
    if (cursor.peek()?.kind === 'dots') return between(grammar, cursor, parts);
    if (isJoined || (startsFactor(cursor.peek()) && !isAside(cursor))) parts.push(factor(grammar, cursor));
    else return joined('product', parts);
  }
}

/** `W^L ⋯ f(W^2 f(W^1 x + b^1) + b^2)`: the layers between the last one and those that are written. */
function between(grammar: Grammar, cursor: Cursor, parts: readonly Term[]): Term {
  cursor.expect('dots');
  const of = factor(grammar, cursor);
  const [weights, ...others] = parts;
  const isLast =
    others.length === 0 &&
    weights?.kind === 'matrix' &&
    weights.matrix.kind === 'ref' &&
    weights.matrix.quantity.kind === 'weight' &&
    sameIndex(weights.matrix.quantity.layer, at.last);
  if (!isLast || of.kind !== 'applied' || typeof of.layer !== 'number')
    return cursor.refuse('layers between the first ones and the last expected');
  return { kind: 'between', of, written: of.layer };
}

/** Whether another line in brackets begins here. */
const isAside = (cursor: Cursor): boolean =>
  groupAhead(cursor)?.some(({ kind }) => kind === 'equals') === true;
