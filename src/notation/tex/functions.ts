import type { ElementaryFunction } from '../../expression/elementary.ts';
import type { CallExpr, Expr } from '../../expression/expr.ts';
import { atom, barred, bracketed, joined, levels, type Piece, unbreakable } from '../piece.ts';
import { sum } from './arithmetic.ts';

/** A function of one argument, as textbooks write it. */
export function elementary(fn: ElementaryFunction, argument: Expr, part: Piece): Piece {
  switch (fn) {
    case 'exp':
      return exponential(argument, part);
    case 'sqrt':
      return root(2n, part);
    case 'abs':
      return barred(part);
    case 'log1p':
      return named('\\log', [], sum([], [atom('1'), part]));
    case 'log':
    case 'sign':
    case 'sin':
    case 'cos':
    case 'tan':
    case 'atan':
    case 'sinh':
    case 'cosh':
    case 'tanh':
    case 'erf':
      return named(names[fn], [argument], part);
  }
}

const names = {
  log: '\\log',
  sign: '\\operatorname{sign}',
  sin: '\\sin',
  cos: '\\cos',
  tan: '\\tan',
  atan: '\\arctan',
  sinh: '\\sinh',
  cosh: '\\cosh',
  tanh: '\\tanh',
  erf: '\\operatorname{erf}',
} as const satisfies Partial<Record<ElementaryFunction, string>>;

/** The name of a function before its argument: a letter or a natural number bare, anything else in brackets. */
function named(name: string, [argument]: readonly Expr[], part: Piece): Piece {
  const inBrackets = bracketed(part);
  const closed = { ...inBrackets, tex: `${name}${inBrackets.tex}`, level: levels.power };
  if (argument === undefined || !mayStandBare(argument)) return closed;
  return { ...closed, tex: `${name} ${part.tex}`, depth: 0, closed: closed.tex };
}

const mayStandBare = (argument: Expr): boolean =>
  argument.kind === 'ref' ||
  argument.kind === 'constant' ||
  (argument.kind === 'symbolic' && argument.head.kind === 'quantity') ||
  (argument.kind === 'number' && argument.denominator === 1n && argument.numerator >= 0n);

/** `e^{u}`, and `e` for e¹. */
function exponential(argument: Expr, { tex }: Piece): Piece {
  const isOne = argument.kind === 'number' && argument.numerator === 1n && argument.denominator === 1n;
  return isOne ? atom('e') : { ...atom(`e^{${unbreakable(tex)}}`), level: levels.power };
}

/** `\sqrt{u}`, `\sqrt[3]{u}`. */
export function root(degree: bigint, { tex, tall }: Piece): Piece {
  return atom(`\\sqrt${degree === 2n ? '' : `[${degree}]`}{${unbreakable(tex)}}`, tall);
}

/** The degree of the root that a power is, 3 for the exponent ⅓. */
export const degreeOf = (exponent: Expr | undefined): bigint | undefined =>
  exponent?.kind === 'number' && exponent.numerator === 1n && exponent.denominator > 1n
    ? exponent.denominator
    : undefined;

/** `\tanh^{2} z`: how powers of these functions are written, from the square on. */
export function powerOfFunction(
  { operator }: CallExpr,
  exponent: Expr,
  argument: Expr,
  part: Piece,
): Piece | undefined {
  if (!isCircular(operator) || exponent.kind !== 'number') return undefined;
  if (exponent.denominator !== 1n || exponent.numerator < 2n) return undefined;
  return named(`${names[operator]}^{${exponent.numerator}}`, [argument], part);
}

const circular = ['sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh'] as const;

const isCircular = (operator: string): operator is (typeof circular)[number] =>
  circular.some((fn) => fn === operator);

/** A function named by anything, `f` or `\max`, of one or more arguments in brackets. */
export function listed(name: string, parts: readonly Piece[]): Piece {
  const list = joined(parts.map(({ tex }) => unbreakable(tex)).join(', '), levels.sum, parts);
  const inBrackets = bracketed(list);
  return { ...inBrackets, tex: `${name}${inBrackets.tex}`, level: levels.power };
}
