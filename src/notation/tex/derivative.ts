import type { ApplyExpr, Expr } from '../../expression/expr.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { atom, levels, type Piece, unbreakable } from '../piece.ts';

/** Whether a function with a letter is differentiated by the argument that it has there, so that f′(z) says it all. */
export const isOfOwnArgument = (of: Expr, by: Quantity): of is ApplyExpr => {
  const [argument, ...others] = of.kind === 'apply' ? of.args : [];
  const isOwn = argument?.kind === 'ref' && argument.quantity.kind === 'argument';
  return isOwn && others.length === 0 && by.kind === 'argument';
};

/**
 * A derivative not yet taken: of a letter as one fraction, of a formula as a sign before brackets. A function that is
 * studied on its own has one argument, so that its derivative is no partial one: d/dz, with the author's d.
 */
export function derivative(of: Expr, part: Piece, by: Quantity, letter: string, d: string): Piece {
  const inside = unbreakable(part.tex);
  // ∂z/∂z would be a partial derivative of the one variable there is.
  const isOwn = of.kind === 'ref' && of.quantity.kind === 'argument';
  if (of.kind === 'ref' && !isOwn) return atom(`\\frac{\\partial ${inside}}{\\partial ${letter}}`, true);
  const sign =
    by.kind === 'argument' ? `\\frac{${d}}{${d}${letter}}` : `\\frac{\\partial}{\\partial ${letter}}`;
  return { ...atom(`${sign}\\left(${inside}\\right)`, true), level: levels.power };
}
