import { isFast } from '../../../program/fast.ts';
import type { Formula, Selection, Statement } from '../../../program/fold.ts';

/**
 * The most operations in one function: about 20 bytes of bytecode each, of which V8 optimises up to 61,440
 * (max_optimized_bytecode_size). A function beyond that runs at a tenth of the speed of plain loops.
 */
export const mostOperations = 1500;

/** A fast function written in place has 250 bytes of bytecode. */
const operationsInFast = 13;

/** Statements in parts of at most so many operations, in their order. */
export function split(
  statements: readonly Statement[],
  most = mostOperations,
): readonly (readonly Statement[])[] {
  const parts: Statement[][] = [];
  let free = 0;
  for (const statement of statements) {
    const size = operationsIn(statement.formula);
    const last = parts.at(-1);
    if (last !== undefined && size <= free) last.push(statement);
    else parts.push([statement]);
    free = (parts.at(-1) === last ? free : most) - size;
  }
  return parts;
}

/** Every operation of a formula, and one for giving it a name. */
export function operationsIn(formula: Formula | Selection): number {
  switch (formula.kind) {
    case 'number':
    case 'constant':
    case 'name':
      return 1;
    case 'unary':
      return (isFast(formula.operator) ? operationsInFast : 1) + operationsIn(formula.operand);
    case 'binary':
      return 1 + operationsIn(formula.left) + operationsIn(formula.right);
    case 'select': {
      const { left, right, value, otherwise } = formula;
      return [left, right, value, otherwise].map(operationsIn).reduce((sum, size) => sum + size, 1);
    }
  }
}

/** The names in a formula. */
export function namesIn(formula: Formula | Selection): readonly string[] {
  switch (formula.kind) {
    case 'number':
    case 'constant':
      return [];
    case 'name':
      return [formula.name];
    case 'unary':
      return namesIn(formula.operand);
    case 'binary':
      return [...namesIn(formula.left), ...namesIn(formula.right)];
    case 'select':
      return [formula.left, formula.right, formula.value, formula.otherwise].flatMap(namesIn);
  }
}
