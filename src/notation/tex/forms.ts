import type { CasesExpr, Condition, Expr } from '../../expression/expr.ts';
import type { Abbreviations, Form, Hint } from '../../expression/matrix/presentation.ts';
import type { NetworkShape } from '../../quantity/shape.ts';
import { unitText } from '../index-text.ts';
import { letterTex } from '../letter-tex.ts';
import type { Notation } from '../notation.ts';
import { atom, bracketed, levels, type Piece, unbreakable } from '../piece.ts';
import type { WordsInFormulas } from '../words-in-formulas.ts';
import { elementary } from './functions.ts';

/** `g(x)` for a formula that has a short name. */
export function abbreviated(expr: Expr, abbreviations: Abbreviations | undefined): Piece | undefined {
  const found = abbreviations?.functions.find(({ of }) => of === expr);
  return found === undefined ? undefined : { ...atom(`${found.letter}(x)`), level: levels.power };
}

/** `g(x)^{2}`: an exponent behind the argument of a function. */
export const raised = (base: Piece, exponent: Piece): Piece => ({
  ...base,
  tex: `${base.tex}^{${unbreakable(exponent.tex)}}`,
});

/** `\\underbrace{…}_{\\text{…}}`. */
export function braced(piece: Piece, hint: Hint | undefined, words: WordsInFormulas | undefined): Piece {
  if (hint?.brace === undefined) return piece;
  const label = words === undefined ? '' : `_{\\text{${words.braces[hint.brace]}}}`;
  return atom(`\\underbrace{${unbreakable(piece.tex)}}${label}`, true);
}

/** Cases without a brace, one a line, each with its own sign of equality but for the first. */
export function casesInLines(
  { branches, otherwise }: CasesExpr,
  print: (part: Expr, index: number) => Piece,
  words: WordsInFormulas,
): Piece {
  const lines = branches.map(({ condition, value }, row) => {
    const text = `\\text{${words.if} } ${comparison(condition, (side, place) => print(side, 3 * row + place))}`;
    return `${print(value, 3 * row + 2).tex} & \\quad ${text}`;
  });
  const last = `${print(otherwise, 3 * branches.length).tex} & \\quad \\text{${words.otherwise}}`;
  return atom(`\\begin{aligned} ${[...lines, last].map(unbreakable).join(' \\\\ = ')} \\end{aligned}`, true);
}

const comparison = ({ left, right }: Condition, print: (side: Expr, place: number) => Piece): string =>
  `${print(left, 0).tex} = ${print(right, 1).tex}`;

interface Writer {
  readonly notation: Notation;
  readonly shape: NetworkShape;
}

/** `e^{u}`, `\\exp(u)`, or for the exponential of a preactivation a component of those of all, `\\exp(z)_{i}`. */
export function exponentialAs(form: Form | undefined, argument: Expr, part: Piece, writer: Writer): Piece {
  if (form === 'component') return componentOfExp(argument, writer);
  if (form !== 'function') return elementary('exp', argument, part);
  const inside = bracketed(part);
  return { ...inside, tex: `\\exp${inside.tex}`, level: levels.power };
}

/** The name of a function with brackets around its argument, even around a letter. */
export const withArgument = (form: Form | undefined, { closed, ...piece }: Piece): Piece =>
  form !== 'function' || closed === undefined
    ? { ...piece, ...(closed !== undefined && { closed }) }
    : { ...piece, tex: closed, depth: piece.depth + 1 };

function componentOfExp(argument: Expr, { notation, shape }: Writer): Piece {
  const quantity =
    argument.kind === 'symbolic' && argument.head.kind === 'quantity' ? argument.head.quantity : undefined;
  if (quantity?.kind !== 'preactivation') throw new RangeError('the exponential of a preactivation is meant');
  const z = notation.matrix({ kind: 'preactivation', layer: quantity.layer, batch: false }, shape);
  const whole = `\\exp(${letterTex(z)})_{${unitText(notation, quantity.unit)}}`;
  return { ...atom(whole), level: levels.power };
}
