import type { Expr } from '../../expression/expr.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { Cursor } from './cursor.ts';
import { compound, type Factor, type Grammar, literal } from './grammar.ts';
import { group, whole } from './group.ts';
import { letter } from './letter.ts';
import { ReadBackError } from './read-back-error.ts';
import type { Token, TokenOf } from './tokens.ts';

/** A rational, a quotient, or a derivative not yet taken; none of them takes an exponent without brackets. */
export function fraction(grammar: Grammar, cursor: Cursor): Factor {
  const token = cursor.expect('fraction');
  const isPartial = token.above[0]?.kind === 'partial' && token.below[0]?.kind === 'partial';
  if (isPartial) return compound(derivative(grammar, cursor, token));
  return isOrdinary(token) ? compound(ordinary(grammar, cursor, token)) : quotient(grammar, token);
}

function quotient(grammar: Grammar, { above, below, at }: TokenOf<'fraction'>): Factor {
  const [numerator, denominator] = [whole(grammar, above, at), whole(grammar, below, at)];
  const isRational = isWhole(numerator) && isWhole(denominator) && denominator.numerator !== 0n;
  return isRational
    ? literal(grammar.pool.number(numerator.numerator, denominator.numerator))
    : compound(grammar.pool.divide(numerator, denominator));
}

const isWhole = (expr: Expr): expr is Extract<Expr, { kind: 'number' }> =>
  expr.kind === 'number' && expr.denominator === 1n;

/** `\frac{\partial p}{\partial q}`, or `\frac{\partial}{\partial q}(…)` for a formula instead of a letter. */
function derivative(grammar: Grammar, cursor: Cursor, { above, below, at }: TokenOf<'fraction'>): Expr {
  const by = disturbed(grammar, new Cursor(below, at));
  const top = new Cursor(above, at);
  top.expect('partial');
  const of = top.peek() === undefined ? group(grammar, cursor) : differentiated(grammar, top);
  return grammar.pool.partial(of, by);
}

function disturbed(grammar: Grammar, cursor: Cursor): Quantity {
  cursor.expect('partial');
  return variable(grammar, cursor);
}

function variable(grammar: Grammar, cursor: Cursor): Quantity {
  const expr = letter(grammar, cursor);
  cursor.expectEnd();
  return expr.kind === 'ref' ? expr.quantity : cursor.refuse('quantity below the bar expected');
}

/** `\\frac{d}{dz}`: a d above the bar, and below it one right before a letter. */
const isOrdinary = ({ above: [above, ...more], below: [below, next] }: TokenOf<'fraction'>): boolean =>
  isD(above) && more.length === 0 && isD(below) && next?.kind === 'letter';

/** Italic, or upright where the italic letter is a quantity. */
const isD = (token: Token | undefined): token is TokenOf<'letter'> =>
  token?.kind === 'letter' && ['d', '\\mathrm{d}'].includes(token.nucleus);

/** `\\frac{d}{dz}(…)`, of a formula that has no other variable. */
function ordinary(grammar: Grammar, cursor: Cursor, { below, at }: TokenOf<'fraction'>): Expr {
  const under = new Cursor(below, at);
  const { nucleus } = under.expect('letter');
  if (grammar.letters.find({ nucleus }).length > 0)
    throw new ReadBackError('more than one meaning for the letter d', at);
  const by = variable(grammar, under);
  return grammar.pool.partial(group(grammar, cursor), by);
}

function differentiated(grammar: Grammar, cursor: Cursor): Expr {
  const expr = cursor.peek()?.kind === 'open' ? group(grammar, cursor) : letter(grammar, cursor);
  cursor.expectEnd();
  return expr;
}
