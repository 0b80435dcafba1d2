import { isFast } from '../fast.ts';
import type { Formula, Selection } from '../fold.ts';
import type { Nest } from './nest.ts';
import { nestsOf, type RowsProgram } from './rows-program.ts';

/**
 * The program itself, if all its loops take their functions from one place: JavaScript's or, in fast code, those of the
 * code's own. Throws otherwise: such a program is a bug of whoever made it.
 */
export function checkedRows(program: RowsProgram): RowsProgram {
  const isForeign = program.math === 'fast' ? hasFastForm : isFast;
  const strange = nestsOf(program).find((nest) => operatorsOf(nest).some(isForeign));
  if (strange !== undefined) throw new Error(`${strange.target.name} is not of ${program.math} functions`);
  return program;
}

/** Functions in whose place fast code has others. */
const hasFastForm = (operator: string): boolean =>
  operator === 'exp' || operator === 'tanh' || operator === 'erf';

const operatorsOf = ({ fold, statements }: Nest): readonly string[] =>
  [...(fold?.statements ?? []), ...statements].flatMap(({ formula }) => unaryOperatorsIn(formula));

function unaryOperatorsIn(formula: Formula | Selection): readonly string[] {
  switch (formula.kind) {
    case 'number':
    case 'constant':
    case 'name':
      return [];
    case 'unary':
      return [formula.operator, ...unaryOperatorsIn(formula.operand)];
    case 'binary':
      return [formula.left, formula.right].flatMap(unaryOperatorsIn);
    case 'select':
      return [formula.left, formula.right, formula.value, formula.otherwise].flatMap(unaryOperatorsIn);
  }
}
