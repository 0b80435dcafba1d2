import type { Expr } from '../../expression/expr.ts';
import {
  atLeast,
  atom,
  bracketed,
  breakMarks,
  isLong,
  joined,
  keepMark,
  levels,
  type Piece,
  shielded,
  termBreaks,
  unbreakable,
} from '../piece.ts';
import { isFraction } from './number.ts';

/** A fraction; where a line cannot hold what stands above the bar, that is multiplied by 1 over what stands below. */
export function fraction(above: Piece, below: Piece): Piece {
  const over = (tex: string): Piece => atom(`\\frac{${tex}}{${unbreakable(below.tex)}}`, true);
  if (!isLong(above.tex)) return over(unbreakable(above.tex));
  const [front, rest] = [over('1'), atLeast(levels.product, above)];
  return joined(`${front.tex} ${breakMarks.product}\\cdot ${keepMark}${rest.tex}`, levels.product, [
    front,
    rest,
  ]);
}

/** Terms joined by their signs. */
export function sum(terms: readonly Expr[], parts: readonly Piece[]): Piece {
  const inside = parts.map((part, index) => term(part, terms[index], index));
  const [head, ...rest] = inside.map(termBreaks);
  const tail = rest.map((part) =>
    part.startsWith('-') ? minus(part) : `${breakMarks.sum}+ ${keepMark}${part}`,
  );
  return joined([head ?? '', ...tail].join(' '), levels.sum, inside);
}

/** A term of a sum: what is itself a sum stands in brackets, except in front. */
function term(part: Piece, expr: Expr | undefined, index: number): Piece {
  const isSum = expr?.kind === 'call' && expr.operator === 'add';
  return (isSum && index > 0) || part.level < levels.sum ? bracketed(part) : part;
}

const minus = (part: string): string => `${breakMarks.sum}- ${keepMark}${part.slice(1)}`;

/** Factors with dots between them, or with dots before those alone whose places are given. */
export function product(factors: readonly Expr[], parts: readonly Piece[], dots?: readonly number[]): Piece {
  const sideBySide = (texts: readonly string[]): string => besideEachOther(factors, texts, dots);
  const placed = parts.map((part, index) => factor(part, factors[index], index));
  const last = placed.at(-1);
  const inside = placed.slice(0, -1).map(({ tex, closed }) => closed ?? tex);
  const level = placed[0]?.level === levels.sum ? levels.sum : levels.product;
  const open = joined(sideBySide([...inside, last?.tex ?? '']), level, placed);
  return last?.closed === undefined ? open : { ...open, closed: sideBySide([...inside, last.closed]) };
}

/** Factors with a dot between them, save behind a fraction in front; no digits stand behind others without one. */
const besideEachOther = (
  factors: readonly Expr[],
  texts: readonly string[],
  dots: readonly number[] | undefined,
): string =>
  texts.reduce((left, right, index) => {
    const coefficient = index === 1 && isFraction(factors[0]) && !beginsWithDigits(factors[1]);
    const joins = beginsWithDigits(factors[index]) || isMixed(factors[index - 1], left, right);
    const without = dots !== undefined && !dots.includes(index) && !joins;
    // Words below a group of factors may make it as wide as the line.
    if (without && right.startsWith('\\underbrace')) return `${left} ${breakMarks.product}${right}`;
    return coefficient || without
      ? `${left} ${right}`
      : `${left} ${breakMarks.product}\\cdot ${keepMark}${right}`;
  });

/** Whether a number and a fraction behind it would read as one, as three halves in `1 \\frac{1}{2}`. */
const isMixed = (before: Expr | undefined, left: string, right: string): boolean =>
  before?.kind === 'number' && /\d$/.test(left) && fractionInFront.test(right);

/** Also within marks such as `\\htmlData{…}{…}`. */
const fractionInFront = /^(?:\\[a-zA-Z]+\{[^{}]*\}\{|\{)*\\frac/;

/** A factor: a number in front may keep its minus; any other sum, and a product further back, stands in brackets. */
function factor(part: Piece, expr: Expr | undefined, index: number): Piece {
  const keeps = index === 0 && (expr?.kind === 'number' || part.level >= levels.product);
  return keeps || part.level > levels.product ? part : bracketed(part);
}

/** Whether a factor prints digits first, which would join with a number before it. */
function beginsWithDigits(expr: Expr | undefined): boolean {
  if (expr?.kind === 'number') return true;
  return expr?.kind === 'call' && expr.operator === 'power' && beginsWithDigits(expr.args[0]);
}

/** A power as base and exponent; a root is another thing. */
export function power(base: Expr | undefined, part: Piece, exponent: Piece): Piece {
  const below = powerBase(base, part);
  return { ...below, tex: `${below.tex}^{${unbreakable(exponent.tex)}}`, level: levels.power };
}

/** The base of a power: a letter that already has a superscript is shielded by brackets that do not count. */
function powerBase(expr: Expr | undefined, part: Piece): Piece {
  if (expr?.kind === 'ref') return part.tex.includes('^') ? shielded(part) : part;
  const isEnclosed = part.level === levels.atom && part.enclosed === true;
  return isEnclosed || (expr !== undefined && takesExponent(expr)) ? part : bracketed(part);
}

/** Whether an exponent may stand right behind a formula that is no quantity. */
function takesExponent(expr: Expr): boolean {
  if (expr.kind === 'number')
    return expr.numerator >= 0n && (expr.denominator === 1n || expr.digits !== undefined);
  return expr.kind === 'constant' || (expr.kind === 'call' && expr.operator === 'abs');
}
