import { isFast } from './fast.ts';
import type { Formula, Selection, Statement } from './fold.ts';

/**
 * Every fast function in a statement of its own, whose argument is a name, so that it can be written in place. The
 * operations and their order stay as they are.
 */
export function takenApart(statement: Statement): readonly Statement[] {
  const before: Statement[] = [];
  const formula = everyOperand(statement.formula, (operand, isWhole) =>
    apart(operand, { statement, before, isWhole }),
  );
  return [...before, { ...statement, formula, ...(isInPlace(formula) && { inPlace: true as const }) }];
}

interface Work {
  readonly statement: Statement;
  /** What must stand before the statement; grows. */
  readonly before: Statement[];
  /** Whether the formula is the whole of the statement, which has a name already. */
  readonly isWhole: boolean;
}

/** The formula with names in the place of the fast functions in it. */
function apart(formula: Formula, { isWhole, ...work }: Work): Formula {
  const inner = { ...work, isWhole: false };
  switch (formula.kind) {
    case 'number':
    case 'constant':
    case 'name':
      return formula;
    case 'unary': {
      const operand = apart(formula.operand, inner);
      if (!isFast(formula.operator)) return { ...formula, operand };
      const made = { ...formula, operand: operand.kind === 'name' ? operand : named(operand, work) };
      return isWhole ? made : named(made, work);
    }
    case 'binary':
      return { ...formula, left: apart(formula.left, inner), right: apart(formula.right, inner) };
  }
}

/** A statement for a part: `a_1_1_g1`. */
function named(formula: Formula, { statement, before }: Omit<Work, 'isWhole'>): Formula {
  const name = `${statement.name}_g${before.length + 1}`;
  const { source } = statement;
  before.push({ name, formula, source, ...(isInPlace(formula) && { inPlace: true as const }) });
  return { kind: 'name', name };
}

const isInPlace = (formula: Formula | Selection): boolean =>
  formula.kind === 'unary' && isFast(formula.operator) && formula.operand.kind === 'name';

function everyOperand(
  formula: Formula | Selection,
  change: (operand: Formula, isWhole: boolean) => Formula,
): Formula | Selection {
  if (formula.kind !== 'select') return change(formula, true);
  const { left, right, value, otherwise } = formula;
  return {
    ...formula,
    left: change(left, false),
    right: change(right, false),
    value: change(value, false),
    otherwise: change(otherwise, false),
  };
}

/** How many fast functions a formula calls. */
export function fastCalls(formula: Formula | Selection): number {
  switch (formula.kind) {
    case 'number':
    case 'constant':
    case 'name':
      return 0;
    case 'unary':
      return fastCalls(formula.operand) + (isFast(formula.operator) ? 1 : 0);
    case 'binary':
      return fastCalls(formula.left) + fastCalls(formula.right);
    case 'select':
      return [formula.left, formula.right, formula.value, formula.otherwise]
        .map(fastCalls)
        .reduce((sum, count) => sum + count, 0);
  }
}
