import type { CallExpr, Expr } from '../expression/expr.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { NetworkShape } from '../quantity/shape.ts';
import { letterTex } from './letter-tex.ts';
import type { Notation } from './notation.ts';
import {
  atom,
  type Breaks,
  bracketed,
  breakMarks,
  keepMark,
  type Level,
  levels,
  type Piece,
  settleBreaks,
  shielded,
  termBreaks,
  unbreakable,
} from './piece.ts';

/** Where a part stands: the number of the member, then of the argument, and so on inwards. */
export type Path = readonly number[];

export interface TexOptions {
  readonly notation: Notation;
  readonly shape: NetworkShape;
  /** Where a line may break; `none` for formulas that others will paste. */
  readonly breaks?: Breaks;
  /** Wraps the TeX of the part at a path, to colour it. */
  readonly mark?: (path: Path, tex: string) => string;
}

/** A formula as LaTeX, its sums and products in the order in which they stand. */
export const texOf = (expr: Expr, options: TexOptions): string =>
  settleBreaks(new Printer(options).print(expr, []).tex, options.breaks ?? 'none');

/** A chain of equal members: `a = f(z) = …`. */
export function texOfMembers(members: readonly Expr[], options: TexOptions): string {
  const printer = new Printer(options);
  const printed = members.map((member, index) => printer.print(member, [index]).tex);
  return settleBreaks(printed.join(` ${breakMarks.relation}= ${keepMark}`), options.breaks ?? 'none');
}

/** A quantity as LaTeX. */
export const texOfQuantity = (quantity: Quantity, { notation, shape }: TexOptions): string =>
  letterTex(notation.letter(quantity, shape));

class Printer {
  readonly #options: TexOptions;

  constructor(options: TexOptions) {
    this.#options = options;
  }

  print(expr: Expr, path: Path): Piece {
    const piece = this.#plain(expr, path);
    const { mark } = this.#options;
    return mark === undefined ? piece : { ...piece, tex: marked(piece.tex, (tex) => mark(path, tex)) };
  }

  #plain(expr: Expr, path: Path): Piece {
    switch (expr.kind) {
      case 'number':
        return rational(expr.numerator, expr.denominator);
      case 'ref':
        return atom(this.#letter(expr.quantity));
      case 'call':
        return this.#call(expr, path);
      case 'apply': {
        const inside = expr.args
          .map((arg, index) => unbreakable(this.print(arg, [...path, index]).tex))
          .join(', ');
        return { ...atom(`${this.#letter(expr.fn)}(${inside})`), level: levels.power };
      }
      case 'partial':
        return this.#partial(expr.of, expr.by, path);
    }
  }

  #call(expr: CallExpr, path: Path): Piece {
    const parts = expr.args.map((arg, index) => this.print(arg, [...path, index]));
    switch (expr.operator) {
      case 'add':
        return sum(expr.args, parts);
      case 'multiply':
        return product(expr.args, parts);
      case 'negate': {
        const part = atLeast(levels.product, first(parts));
        return { ...part, tex: `-${part.tex}`, level: levels.sum };
      }
      case 'divide': {
        const [above, below] = parts.map(({ tex }) => unbreakable(tex));
        return { ...atom(`\\frac{${above}}{${below}}`, true), depth: 0 };
      }
      case 'power':
        return power(expr.args, parts);
      case 'exp':
        return { ...atom(`e^{${unbreakable(first(parts).tex)}}`), level: levels.power };
    }
  }

  #partial(of: Expr, by: Quantity, path: Path): Piece {
    const below = `\\partial ${this.#letter(by)}`;
    const above = unbreakable(this.print(of, [...path, 0]).tex);
    return of.kind === 'ref'
      ? atom(`\\frac{\\partial ${above}}{${below}}`, true)
      : { ...atom(`\\frac{\\partial}{${below}}\\left(${above}\\right)`, true), level: levels.product };
  }

  #letter(quantity: Quantity): string {
    return texOfQuantity(quantity, this.#options);
  }
}

/** A minus in front stays outside the mark: a sum makes its operator of it. */
const marked = (tex: string, mark: (tex: string) => string): string =>
  tex.startsWith('-') ? `-${mark(tex.slice(1))}` : mark(tex);

function rational(numerator: bigint, denominator: bigint): Piece {
  const size = numerator < 0n ? -numerator : numerator;
  const positive = denominator === 1n ? atom(String(size)) : atom(`\\frac{${size}}{${denominator}}`, true);
  return numerator < 0n ? { ...positive, tex: `-${positive.tex}`, level: levels.sum } : positive;
}

function sum(terms: readonly Expr[], parts: readonly Piece[]): Piece {
  const [head, ...rest] = parts.map((part, index) => term(part, terms[index], index));
  const tail = rest.map((part) =>
    part.startsWith('-') ? minus(part) : `${breakMarks.sum}+ ${keepMark}${part}`,
  );
  return joined([head ?? '', ...tail].join(' '), levels.sum, parts);
}

/** A term of a sum: what is itself a sum stands in brackets, except in front. */
function term(part: Piece, expr: Expr | undefined, index: number): string {
  const isSum = expr?.kind === 'call' && expr.operator === 'add';
  return termBreaks(isSum && index > 0 ? bracketed(part) : part);
}

const minus = (part: string): string => `${breakMarks.sum}- ${keepMark}${part.slice(1)}`;

function product(factors: readonly Expr[], parts: readonly Piece[]): Piece {
  const placed = parts.map((part, index) => factor(part, factors[index], index));
  const tex = placed.reduce((left, { tex: right }, index) => {
    if (index === 0) return right;
    const coefficient = index === 1 && isFraction(factors[0]) && !beginsWithDigits(factors[1]);
    return coefficient ? `${left} ${right}` : `${left} ${breakMarks.product}\\cdot ${keepMark}${right}`;
  }, '');
  const minusInFront = placed[0]?.level === levels.sum;
  return joined(tex, minusInFront ? levels.sum : levels.product, placed);
}

/** A factor: a number in front may keep its minus; any other sum, and a product further back, stands in brackets. */
function factor(part: Piece, expr: Expr | undefined, index: number): Piece {
  const keeps = index === 0 && (expr?.kind === 'number' || part.level >= levels.product);
  return keeps || part.level > levels.product ? part : bracketed(part);
}

const isFraction = (expr: Expr | undefined): boolean =>
  expr?.kind === 'number' && expr.denominator !== 1n && expr.numerator > 0n;

/** Whether a factor prints digits first, which would join with a number before it. */
function beginsWithDigits(expr: Expr | undefined): boolean {
  if (expr?.kind === 'number') return true;
  return expr?.kind === 'call' && expr.operator === 'power' && expr.args[0]?.kind === 'number';
}

function power(args: readonly Expr[], parts: readonly Piece[]): Piece {
  const [base, exponent] = parts;
  if (base === undefined || exponent === undefined)
    throw new RangeError('a power has a base and an exponent');
  const below = powerBase(args[0], base);
  return { ...below, tex: `${below.tex}^{${unbreakable(exponent.tex)}}`, level: levels.power };
}

/** The base of a power: a letter that already has a superscript is shielded by brackets that do not count. */
function powerBase(expr: Expr | undefined, part: Piece): Piece {
  if (expr?.kind === 'ref') return part.tex.includes('^') ? shielded(part) : part;
  const plain = expr?.kind === 'number' && part.level === levels.atom && !part.tall;
  return plain ? part : bracketed(part);
}

const atLeast = (level: Level, part: Piece): Piece => (part.level >= level ? part : bracketed(part));

function joined(tex: string, level: Level, parts: readonly Piece[]): Piece {
  return {
    tex,
    level,
    depth: Math.max(...parts.map(({ depth }) => depth)),
    tall: parts.some(({ tall }) => tall),
  };
}

function first(parts: readonly Piece[]): Piece {
  const [found] = parts;
  if (found === undefined) throw new RangeError('an operator has arguments');
  return found;
}
