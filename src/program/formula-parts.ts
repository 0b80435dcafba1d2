import { doubles } from '../expression/arithmetic/doubles.ts';
import type { CallExpr, Expr } from '../expression/expr.ts';
import { derivativeSymbol, machineName } from '../quantity/machine-name.ts';
import { literal, named } from './operations.ts';
import type { Operand } from './program.ts';

/** What needs no line: a number, u⁰ among them, a quantity, a derivative that is computed elsewhere. */
export function leafOperand(formula: Expr): Operand | undefined {
  switch (formula.kind) {
    case 'number':
      return literal(formula.numerator, formula.denominator);
    case 'constant':
      return { kind: 'constant', name: formula.name };
    case 'ref':
      return named(machineName(formula.quantity));
    case 'partial':
      if (formula.of.kind !== 'ref') throw new Error('only derivatives of quantities have names');
      return named(derivativeSymbol(formula.of.quantity, formula.by));
    case 'call':
      return formula.operator === 'power' && integerExponent(formula) === 0 ? literal(1n, 1n) : undefined;
    case 'cases':
    case 'apply':
    case 'symbolic':
      return undefined;
  }
}

/** u for −u. */
export const negatedIn = (formula: Expr): Expr | undefined =>
  formula.kind === 'call' && formula.operator === 'negate' ? formula.args[0] : undefined;

/** The exponent of a power that is a product: an integer up to 64; `undefined` for any other. */
export function integerExponent({ args }: CallExpr): number | undefined {
  const exponent = argument(args, 1);
  if (exponent.kind !== 'number') return undefined;
  const double = doubles.rational(exponent.numerator, exponent.denominator);
  return Number.isInteger(double) && Math.abs(double) <= 64 ? double : undefined;
}

export function argument(args: readonly Expr[], position: number): Expr {
  const found = args[position];
  if (found === undefined) throw new RangeError(`no argument ${position}`);
  return found;
}
