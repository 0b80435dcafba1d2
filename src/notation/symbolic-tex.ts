import type { Expr, SymbolicExpr } from '../expression/expr.ts';
import type { Hint } from '../expression/matrix/presentation.ts';
import type { GeneralQuantity, Index } from '../quantity/index.ts';
import type { NetworkShape } from '../quantity/shape.ts';
import { layerText, unitText } from './index-text.ts';
import { letterTex } from './letter-tex.ts';
import { lossDerivative } from './loss-derivative-tex.ts';
import type { Notation } from './notation.ts';
import {
  atLeast,
  atom,
  bracketed,
  breakMarks,
  joined,
  keepMark,
  levels,
  type Piece,
  unbreakable,
} from './piece.ts';
import { isLastSymbol } from './size-letter.ts';
import { withIndexAt } from './with-index.ts';

/** Prints the parts of what only formulas about any network have. */
export interface SymbolicPrinter {
  readonly notation: Notation;
  readonly shape: NetworkShape;
  print(part: Expr, place: number): Piece;
  /** Prints the only part in other letters. */
  printWith(notation: Notation, part: Expr): Piece;
  /** How the whole is set. */
  readonly hint?: Hint | undefined;
}

/** A formula about any network as LaTeX: `\sum_{k} w_{ki}^{l+1} \cdot \delta_{k}^{l+1}`. */
export function symbolicPiece({ head, parts }: SymbolicExpr, printer: SymbolicPrinter): Piece {
  const { notation } = printer;
  const part = (): Piece => printer.print(only(parts), 0);
  switch (head.kind) {
    case 'quantity':
      return quantityPiece(head.quantity, printer);
    case 'sum':
      return printer.hint?.as === 'elided'
        ? elided(head, only(parts), printer)
        : sumOver(`\\sum${limits(head, printer)}`, part());
    case 'indicator':
      return indicatorPiece(head, notation);
    case 'index':
      return atom((head.isLayer ? layerText : unitText)(notation, head.index));
    case 'partial':
      return partialPiece(only(parts), part(), head.by, printer);
    case 'apply':
      return applied(functionTex(head.layer, head.order, printer), part());
    case 'component': {
      const z = notation.matrix({ kind: 'preactivation', layer: head.layer, batch: false }, printer.shape);
      const name =
        printer.hint?.as === 'named' ? '\\operatorname{softmax}' : functionTex(head.layer, 0, printer);
      const whole = applied(name, atom(letterTex(z)));
      return { ...whole, tex: `${whole.tex}_{${unitText(notation, head.unit)}}` };
    }
  }
}

type Head<K extends SymbolicExpr['head']['kind']> = Extract<SymbolicExpr['head'], { kind: K }>;

/** Brackets hold two letters together: 1 with (i = ℓ), but 1 with ℓ = 1. */
function indicatorPiece({ left, right }: Head<'indicator'>, notation: Notation): Piece {
  const isSymbol = (index: Index): boolean => typeof index !== 'number' && 'symbol' in index;
  const equation = `${unitText(notation, left)}=${unitText(notation, right)}`;
  return atom(`\\mathbb{1}_{${isSymbol(left) && isSymbol(right) ? `(${equation})` : equation}}`);
}

function quantityPiece(quantity: GeneralQuantity, { notation, shape }: SymbolicPrinter): Piece {
  if (quantity.kind === 'error' && notation.derivatives.error === 'derivative')
    return lossDerivative(notation, shape, lossOf(quantity), { ...quantity, kind: 'preactivation' });
  return atom(letterTex(notation.letter(quantity, shape)));
}

const lossOf = ({ sample }: GeneralQuantity): GeneralQuantity =>
  sample === undefined ? { kind: 'loss' } : { kind: 'loss', sample };

function partialPiece(of: Expr, part: Piece, by: GeneralQuantity, printer: SymbolicPrinter): Piece {
  const { notation, shape } = printer;
  if (printer.hint?.as === 'operator') return operatorPiece(part, by, printer);
  const quantity = of.kind === 'symbolic' && of.head.kind === 'quantity' ? of.head.quantity : undefined;
  if (quantity !== undefined && isLoss(quantity)) return ofLoss(part, quantity, by, printer);
  const { sign } = notation.derivatives;
  const below = `${sign} ${letterTex(notation.letter(by, shape))}`;
  const inside = unbreakable(part.tex);
  if (quantity !== undefined) return atom(`\\frac{${sign} ${inside}}{${below}}`, true);
  if (printer.hint?.over === true) return atom(`\\frac{${sign} ${above(part)}}{${below}}`, true);
  return { ...atom(`\\frac{${sign}}{${below}}\\left(${inside}\\right)`, true), level: levels.product };
}

/** The derivative of the loss as the author writes it, or as the fraction that it is. */
function ofLoss(
  part: Piece,
  loss: GeneralQuantity,
  by: GeneralQuantity,
  { notation, shape, hint }: SymbolicPrinter,
): Piece {
  if (hint?.as !== 'fraction' && hint?.as !== 'ordinary') return lossDerivative(notation, shape, loss, by);
  const { sign, differential } = notation.derivatives;
  const d = hint.as === 'ordinary' ? differential : sign;
  return atom(`\\frac{${d} ${unbreakable(part.tex)}}{${d} ${letterTex(notation.letter(by, shape))}}`, true);
}

const isLoss = ({ kind }: GeneralQuantity): boolean => kind === 'loss' || kind === 'mean-loss';

/** A formula above the bar: a sum or product in brackets. */
const above = (part: Piece): string =>
  part.level >= levels.power ? unbreakable(part.tex) : `\\left(${unbreakable(part.tex)}\\right)`;

/** `\frac{\partial}{\partial a} X`: it reaches as far as a sum does. */
function operatorPiece(part: Piece, by: GeneralQuantity, { notation, shape }: SymbolicPrinter): Piece {
  const { sign } = notation.derivatives;
  const operator = `\\frac{${sign}}{${sign} ${letterTex(notation.letter(by, shape))}}`;
  return sumOver(operator, { ...part, tex: unbreakable(part.tex) });
}

/** Unless told otherwise, units are summed without saying how many there are; samples and layers with it. */
function limits({ index, over }: Head<'sum'>, { notation, shape, hint }: SymbolicPrinter): string {
  const letter = notation.index(index);
  switch (over.kind) {
    case 'units':
      return hint?.limits === undefined
        ? `_{${letter}}`
        : `_{${letter}=1}^{${hint.limits === 'counted' ? numberOf(over.layer, shape) : unitText(notation, { of: over })}}`;
    case 'samples':
      return `_{${letter}=1}^{${unitText(notation, { of: over })}}`;
    case 'layers':
      return `_{${letter}=${layerText(notation, over.first)}}^{${layerText(notation, over.last)}}`;
  }
}

/** How many units the last layer has, or one whose number is given. */
function numberOf(layer: Index, { sizes }: NetworkShape): number {
  const size = typeof layer === 'number' ? sizes[layer] : isLastSymbol(layer) ? sizes.at(-1) : undefined;
  if (size === undefined) throw new RangeError('only the units of a known layer can be counted');
  return size;
}

/** `a_{1} x_{1} + a_{2} x_{2} + \\dots + a_{n} x_{n}`. */
function elided({ index, over }: Head<'sum'>, body: Expr, { notation, printWith }: SymbolicPrinter): Piece {
  const term = (to: Index): Piece =>
    atLeast(levels.product, printWith(withIndexAt(notation, index, to), body));
  const [first, second, last] = [term(1), term(2), term({ of: over })];
  const tex = [first.tex, second.tex, notation.matrices.dots.across, last.tex].join(
    ` ${breakMarks.sum}+ ${keepMark}`,
  );
  return joined(tex, levels.sum, [first, second, last]);
}

/** A sum reaches as far as a product does; what follows it needs it in brackets. */
export function sumOver(sign: string, part: Piece): Piece {
  const body = atLeast(levels.product, part);
  const piece = joined(`${sign} ${body.tex}`, levels.power, [{ ...body, tall: true }]);
  return { ...piece, closed: bracketed(piece).tex };
}

/** `f_{l}`, and with order 1 `f_{l}'`. */
export function functionTex(
  layer: Index,
  order: 0 | 1,
  { notation, shape }: Pick<SymbolicPrinter, 'notation' | 'shape'>,
): string {
  const letter = letterTex(notation.letter({ kind: 'function', layer }, shape));
  return order === 0 ? letter : `${letter}'`;
}

/** A function before its argument in round brackets. */
export function applied(fn: string, part: Piece): Piece {
  const inside = unbreakable(part.tex);
  const brackets = part.tall ? `\\left(${inside}\\right)` : `(${inside})`;
  return { ...atom(`${fn}${brackets}`, part.tall), level: levels.power };
}

function only([first, ...rest]: readonly Expr[]): Expr {
  if (first === undefined || rest.length > 0) throw new RangeError('one part is expected');
  return first;
}
