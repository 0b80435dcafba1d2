import { isFast } from '../../program/fast.ts';
import type { Formula, Selection, Statement } from '../../program/fold.ts';
import { assignment } from '../typescript/formula.ts';
import type { Places } from '../typescript/places.ts';
import { cCalls } from './functions.ts';

/** `const double name = formula; // (6.5)`. */
export const cConstant = (statement: Statement, places: Places, depth: number): string =>
  cAssignment(`const double ${statement.name}`, statement, places, depth);

/**
 * `left = formula; // (6.5)`, over several lines where it is long. C evaluates the same operations in the same order as
 * JavaScript does: only the names of functions and the look of numbers differ.
 */
export function cAssignment(
  left: string,
  { formula, source }: Pick<Statement, 'formula' | 'source'>,
  places: Places,
  depth: number,
): string {
  return cCalls(assignment(left, { formula: cFormula(formula, places), source }, depth));
}

/** The formula with the texts of C for its numbers and names. */
export function cFormula(formula: Formula | Selection, places: Places): Formula | Selection {
  if (formula.kind !== 'select') return cPart(formula, places);
  const { left, right, value, otherwise } = formula;
  return {
    ...formula,
    left: cPart(left, places),
    right: cPart(right, places),
    value: cPart(value, places),
    otherwise: cPart(otherwise, places),
  };
}

function cPart(formula: Formula, places: Places): Formula {
  switch (formula.kind) {
    case 'number':
      return { kind: 'name', name: cNumber(formula.value) };
    case 'constant':
      return { kind: 'name', name: String(Math.PI) };
    case 'name':
      return { kind: 'name', name: places(formula.name) ?? formula.name };
    case 'unary':
      if (isFast(formula.operator)) throw new Error('C has exact functions alone');
      return { ...formula, operand: cPart(formula.operand, places) };
    case 'binary':
      return { ...formula, left: cPart(formula.left, places), right: cPart(formula.right, places) };
  }
}

/** The literal of a double: with a point or an exponent, without which it would be an integer. */
export function cNumber(value: number): string {
  const digits = String(value);
  return /[.e]/.test(digits) ? digits : `${digits}.0`;
}
