import type { CallExpr, Expr, PartialExpr } from '../expression/expr.ts';
import { type Abbreviations, type Hint, hintAt } from '../expression/matrix/presentation.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { NetworkShape } from '../quantity/shape.ts';
import { letterTex } from './letter-tex.ts';
import type { Notation } from './notation.ts';
import {
  atLeast,
  atom,
  type Breaks,
  breakMarks,
  grouped,
  joined,
  keepMark,
  levels,
  type Piece,
  settleBreaks,
} from './piece.ts';
import { symbolicPiece } from './symbolic-tex.ts';
import { fraction, power, product, sum } from './tex/arithmetic.ts';
import { cases } from './tex/cases.ts';
import { derivative, isOfOwnArgument } from './tex/derivative.ts';
import { abbreviated, braced, casesInLines, exponentialAs, raised, withArgument } from './tex/forms.ts';
import { degreeOf, elementary, listed, powerOfFunction, root } from './tex/functions.ts';
import { rational } from './tex/number.ts';
import { type NumbersFor, withNumbers } from './tex/with-numbers.ts';
import type { WordsInFormulas } from './words-in-formulas.ts';

/** Where a part stands: the number of the member, then of the argument, and so on inwards. */
export type Path = readonly number[];

export interface TexOptions {
  readonly notation: Notation;
  readonly shape: NetworkShape;
  /** Where a line may break; `none` for formulas that others will paste. */
  readonly breaks?: Breaks;
  /** Wraps the TeX of the part at a path, to colour it. */
  readonly mark?: (path: Path, tex: string) => string;
  /** How factors stand; with dots unless told otherwise. */
  readonly factors?: 'dots' | 'side-by-side';
  /** How single parts are set. */
  readonly hints?: readonly Hint[];
  readonly abbreviations?: Abbreviations | undefined;
  /** The numbers that are printed in place of letters, and of derivatives not yet taken; where they have none, letters. */
  readonly numbers?: NumbersFor | undefined;
  /** Words that stand within formulas; without them braces have no words and cases no lines. */
  readonly words?: WordsInFormulas | undefined;
}

/** A formula as LaTeX, its sums and products in the order in which they stand. */
export const texOf = (expr: Expr, options: TexOptions): string =>
  settleBreaks(pieceOf(expr, options, []).tex, options.breaks ?? 'none');

/** A formula that stands at a path inside something larger. */
export const pieceOf = (expr: Expr, options: TexOptions, path: Path): Piece =>
  new Printer(options).print(withNumbers(expr, options.numbers), path);

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
    const hint = hintAt(this.#options.hints ?? [], path);
    const { abbreviations, words } = this.#options;
    const plain = abbreviated(expr, abbreviations) ?? this.#plain(expr, path, hint);
    const piece = braced(grouped(plain, hint), hint, words);
    const { mark } = this.#options;
    if (mark === undefined) return piece;
    const wrapped = (tex: string): string => marked(tex, (part) => mark(path, part));
    const { tex, closed } = piece;
    return { ...piece, tex: wrapped(tex), ...(closed !== undefined && { closed: wrapped(closed) }) };
  }

  #plain(expr: Expr, path: Path, hint: Hint | undefined): Piece {
    switch (expr.kind) {
      case 'number':
        return rational(expr, this.#options.notation.decimals);
      case 'constant':
        return atom(`\\${expr.name}`);
      case 'ref':
        return atom(this.#letter(expr.quantity));
      case 'call':
        return this.#call(expr, path, hint);
      case 'apply':
        return listed(this.#letter(expr.fn), this.#parts(expr.args, path));
      case 'partial':
        return this.#derivative(expr, path);
      case 'symbolic': {
        const print = (part: Expr, place: number): Piece => this.print(part, [...path, place]);
        const printWith = (notation: Notation, part: Expr): Piece =>
          new Printer({ ...this.#options, notation }).print(part, [...path, 0]);
        return symbolicPiece(expr, { ...this.#options, print, printWith, hint });
      }
      case 'cases': {
        const { words } = this.#options;
        if (hint?.as === 'lines' && words !== undefined)
          return casesInLines(expr, (part, index) => this.print(part, [...path, index]), words);
        return cases(expr, (part, index) =>
          index === undefined ? this.#unmarked(part) : this.print(part, [...path, index]),
        );
      }
    }
  }

  #derivative({ of, by }: PartialExpr, path: Path): Piece {
    if (isOfOwnArgument(of, by)) return listed(`${this.#letter(of.fn)}'`, this.#parts(of.args, [...path, 0]));
    const { differential } = this.#options.notation.derivatives;
    return derivative(of, this.print(of, [...path, 0]), by, this.#letter(by), differential);
  }

  #parts(args: readonly Expr[], path: Path): readonly Piece[] {
    return args.map((arg, index) => this.print(arg, [...path, index]));
  }

  /** What is printed more than once has no place of its own. */
  #unmarked(expr: Expr): Piece {
    const { notation, shape } = this.#options;
    return new Printer({ notation, shape }).print(expr, []);
  }

  #call(expr: CallExpr, path: Path, hint: Hint | undefined): Piece {
    const { operator, args } = expr;
    const parts = this.#parts(args, path);
    switch (operator) {
      case 'add':
        return sum(args, parts);
      case 'multiply':
        return product(
          args,
          parts,
          hint?.dots ?? (this.#options.factors === 'side-by-side' ? [] : undefined),
        );
      case 'negate': {
        const part = atLeast(levels.product, at(parts, 0));
        return joined(`-${part.tex}`, levels.sum, [part]);
      }
      case 'divide':
        return fraction(at(parts, 0), at(parts, 1));
      case 'power':
        return this.#power(args, parts, path);
      case 'max':
      case 'min':
        return listed(`\\${operator}`, parts);
      case 'exp':
        return exponentialAs(hint?.as, at(args, 0), at(parts, 0), this.#options);
      case 'log':
      case 'log1p':
      case 'sqrt':
      case 'abs':
      case 'sign':
      case 'sin':
      case 'cos':
      case 'tan':
      case 'atan':
      case 'sinh':
      case 'cosh':
      case 'tanh':
      case 'erf':
        return withArgument(hint?.as, elementary(operator, at(args, 0), at(parts, 0)));
    }
  }

  #power(args: readonly Expr[], parts: readonly Piece[], path: Path): Piece {
    const [base, exponent] = [at(args, 0), at(args, 1)];
    const short = abbreviated(base, this.#options.abbreviations);
    if (short !== undefined) return raised(short, at(parts, 1));
    const degree = degreeOf(exponent);
    if (degree !== undefined) return root(degree, at(parts, 0));
    const inner = base.kind === 'call' ? base.args[0] : undefined;
    const whole =
      base.kind === 'call' && inner !== undefined
        ? powerOfFunction(base, exponent, inner, this.print(inner, [...path, 0, 0]))
        : undefined;
    return whole ?? power(base, at(parts, 0), at(parts, 1));
  }

  #letter(quantity: Quantity): string {
    return texOfQuantity(quantity, this.#options);
  }
}

/** A minus in front stays outside the mark: a sum makes its operator of it. */
const marked = (tex: string, mark: (tex: string) => string): string =>
  tex.startsWith('-') ? `-${mark(tex.slice(1))}` : mark(tex);

function at<T>(parts: readonly T[], index: number): T {
  const found = parts[index];
  if (found === undefined) throw new RangeError('an operator has arguments');
  return found;
}
