import type { CallExpr, Expr } from '../expression/expr.ts';
import { derivativeSymbol, machineName } from '../quantity/machine-name.ts';
import { literal, named } from './operations.ts';
import type { Operand } from './program.ts';

/** What needs no line: a number, a quantity, a derivative that is computed elsewhere. */
export function leafOperand(formula: Expr): Operand | undefined {
  switch (formula.kind) {
    case 'number':
      return literal(formula.numerator, formula.denominator);
    case 'ref':
      return named(machineName(formula.quantity));
    case 'partial':
      if (formula.of.kind !== 'ref') throw new Error('only derivatives of quantities have names');
      return named(derivativeSymbol(formula.of.quantity, formula.by));
    case 'call':
    case 'apply':
      return undefined;
  }
}

/** u for −u. */
export const negatedIn = (formula: Expr): Expr | undefined =>
  formula.kind === 'call' && formula.operator === 'negate' ? formula.args[0] : undefined;

/** The exponent of an integer power. Throws RangeError for others, and beyond the 64 that are valued as products. */
export function exponentOf({ args }: CallExpr): number {
  const exponent = argument(args, 1);
  const integer =
    exponent.kind === 'number' && exponent.denominator === 1n ? Number(exponent.numerator) : NaN;
  if (!(Math.abs(integer) <= 64)) throw new RangeError('a power that is no product');
  return integer;
}

export function argument(args: readonly Expr[], position: number): Expr {
  const found = args[position];
  if (found === undefined) throw new RangeError(`no argument ${position}`);
  return found;
}
