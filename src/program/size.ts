import type { Derivation } from '../derivation/derivation.ts';
import { type Expr, partsOf } from '../expression/expr.ts';
import { argument, integerExponent, negatedIn } from './formula-parts.ts';
import { formulas, gradientAssignments } from './lower-gradient.ts';

/**
 * How many lines the gradient program has in the expanded style; exact, and found without writing any: a part that
 * occurs a million times is counted once and added a million times.
 */
export function expandedLines(derivation: Derivation): bigint {
  const known = new Map<Expr, bigint>();
  const formulaFor = formulas(derivation, 'expanded');
  return gradientAssignments(derivation, 'expanded')
    .map(({ equation }) => linesNaming(formulaFor(equation), known))
    .reduce((sum, lines) => sum + lines, 0n);
}

/** The lines of one formula without shared parts; a mere number or quantity needs one only to bear a name. */
export function linesNaming(formula: Expr, known = new Map<Expr, bigint>()): bigint {
  const lines = linesOf(formula, known);
  return lines === 0n ? 1n : lines;
}

function linesOf(formula: Expr, known: Map<Expr, bigint>): bigint {
  const found = known.get(formula);
  if (found !== undefined) return found;
  const lines = countLines(formula, (part) => linesOf(part, known));
  known.set(formula, lines);
  return lines;
}

function countLines(formula: Expr, linesOfPart: (part: Expr) => bigint): bigint {
  const inside = partsOf(formula).reduce((sum, part) => sum + linesOfPart(part), 0n);
  if (formula.kind === 'cases') return inside + BigInt(formula.branches.length);
  if (formula.kind !== 'call') return 0n;
  const { operator, args } = formula;
  switch (operator) {
    case 'add':
      return inside + BigInt(args.length - 1 - args.slice(1).filter((term) => negatedIn(term)).length);
    case 'multiply':
    case 'max':
    case 'min':
      return inside + BigInt(args.length - 1);
    case 'power': {
      const exponent = integerExponent(formula);
      return exponent === undefined ? inside + 1n : powerLines(exponent, linesOfPart(argument(args, 0)));
    }
    case 'divide':
    case 'negate':
    case 'exp':
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
      return inside + 1n;
  }
}

function powerLines(exponent: number, base: bigint): bigint {
  if (exponent === 0) return 0n;
  if (exponent === 1) return base === 0n ? 1n : base;
  const products = BigInt(Math.abs(exponent) - 1);
  return base + products + (exponent < 0 ? 1n : 0n);
}
