import type { Formula, Selection, Statement } from '../../program/fold.ts';
/** What is written where a name is used that has no constant of its own: `theta[3]!`; undefined for other names. */
export type Places = (name: string) => string | undefined;

/** The statement with other texts for some of the names that it uses. */
export const placed = (statement: Statement, places: Places): Statement => ({
  ...statement,
  formula: placedFormula(statement.formula, places),
});

/** The formula with other texts for some of the names that it uses. */
export function placedFormula(formula: Formula | Selection, places: Places): Formula | Selection {
  if (formula.kind !== 'select') return placedIn(formula, places);
  const { left, right, value, otherwise } = formula;
  return {
    ...formula,
    left: placedIn(left, places),
    right: placedIn(right, places),
    value: placedIn(value, places),
    otherwise: placedIn(otherwise, places),
  };
}

/** The same for a formula that is no choice. */
export function placedIn(formula: Formula, places: Places): Formula {
  switch (formula.kind) {
    case 'number':
    case 'constant':
      return formula;
    case 'name':
      return { kind: 'name', name: places(formula.name) ?? formula.name };
    case 'unary':
      return { ...formula, operand: placedIn(formula.operand, places) };
    case 'binary':
      return { ...formula, left: placedIn(formula.left, places), right: placedIn(formula.right, places) };
  }
}
