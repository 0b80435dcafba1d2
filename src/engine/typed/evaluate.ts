import type { Formula, FormulaVariable } from '../../network/formula.ts';
import { granted } from '../granted.ts';
import { add } from './arithmetic.ts';
import { conditional } from './choices.ts';
import { constant, type Dual } from './dual.ts';
import { operations } from './operations.ts';

/** What the names in a formula stand for. */
export interface Scope {
  /** Throws a RangeError for a variable that means nothing here. */
  readonly variable: (name: FormulaVariable) => Dual;
  /** The prediction or target of an output, counted from 1; throws a RangeError for an output that is not there. */
  readonly output: (name: 'y' | 't', unit: number) => Dual;
  /** The same for each output, with y and t standing for its prediction and target; at least one. */
  readonly outputs: readonly Scope[];
}

/** Value and derivative of a typed formula, and bounds on their rounding. */
export function evaluated(formula: Formula, scope: Scope): Dual {
  switch (formula.kind) {
    case 'number':
      return literal(Number(formula.digits));
    case 'constant':
      return nearest(formula.name === 'pi' ? Math.PI : Math.E);
    case 'variable':
      return scope.variable(formula.name);
    case 'output':
      return scope.output(formula.name, formula.unit);
    case 'call':
      return operations[formula.operation](formula.args.map((argument) => evaluated(argument, scope)));
    case 'conditional': {
      const { relation, left, right } = formula.condition;
      const compared = { relation, left: evaluated(left, scope), right: evaluated(right, scope) };
      const [chosen, otherwise] = [formula.chosen, formula.otherwise];
      return conditional(
        compared,
        () => evaluated(chosen, scope),
        () => evaluated(otherwise, scope),
      );
    }
    case 'sum':
      return sumOver(scope.outputs, formula.body);
  }
}

/** The sum of a formula's values in some scopes, from left to right. */
export const sumOver = (scopes: readonly Scope[], formula: Formula): Dual =>
  scopes.map((scope) => evaluated(formula, scope)).reduce((sum, term) => add(sum, term));

const literal = (value: number): Dual => (Number.isSafeInteger(value) ? constant(value) : nearest(value));

/** A constant that is rounded to a double. */
const nearest = (value: number): Dual => constant(value, granted * Math.abs(value));
