import type {
  Formula,
  FormulaOperation,
  FormulaRelation,
  FormulaVariable,
} from '../../src/network/formula.ts';
import type { TypedFormula } from '../../src/network/spec.ts';

export const number = (digits: string | number): Formula => ({ kind: 'number', digits: String(digits) });
export const variable = (name: FormulaVariable): Formula => ({ kind: 'variable', name });
export const output = (name: 'y' | 't', unit: number): Formula => ({ kind: 'output', name, unit });
export const sum = (body: Formula): Formula => ({ kind: 'sum', body });
export const call = (operation: FormulaOperation, ...args: readonly Formula[]): Formula => ({
  kind: 'call',
  operation,
  args,
});
export const when = (
  left: Formula,
  relation: FormulaRelation,
  right: Formula,
  chosen: Formula,
  otherwise: Formula,
): Formula => ({ kind: 'conditional', condition: { relation, left, right }, chosen, otherwise });

export const [z, y, t, one, two] = [variable('z'), variable('y'), variable('t'), number(1), number(2)];

export const typed = (formula: Formula): TypedFormula => ({ expression: 'typed', formula });

/** z/(1 + |z|). */
export const softsign = call('divide', z, call('add', one, call('abs', z)));
/** z·tanh(log(1 + e^z)). */
export const mish = call('multiply', z, call('tanh', call('log', call('add', one, call('exp', z)))));
/** log(cosh(y − t)). */
export const logCosh = call('log', call('cosh', call('subtract', y, t)));
