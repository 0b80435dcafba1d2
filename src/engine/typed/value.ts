import type { Formula, FormulaOperation, FormulaRelation, FormulaVariable } from '../../network/formula.ts';
import { erf } from '../erf.ts';

/** What the names in a formula stand for, as in `Scope`, in numbers alone. */
export interface NumberScope {
  readonly variable: (name: FormulaVariable) => number;
  readonly output: (name: 'y' | 't', unit: number) => number;
  readonly outputs: readonly NumberScope[];
}

/** The value of a typed formula, the same as with its derivative and bounds, in a small part of the time. */
export function valueOf(formula: Formula, scope: NumberScope): number {
  switch (formula.kind) {
    case 'number':
      return Number(formula.digits);
    case 'constant':
      return formula.name === 'pi' ? Math.PI : Math.E;
    case 'variable':
      return scope.variable(formula.name);
    case 'output':
      return scope.output(formula.name, formula.unit);
    case 'call':
      return operations[formula.operation](formula.args.map((argument) => valueOf(argument, scope)));
    case 'conditional': {
      const { relation, left, right } = formula.condition;
      const holds = relations[relation](valueOf(left, scope), valueOf(right, scope));
      return valueOf(holds ? formula.chosen : formula.otherwise, scope);
    }
    case 'sum':
      return sumOfValues(scope.outputs, formula.body);
  }
}

/** The sum of a formula's values in some scopes, from left to right. */
export const sumOfValues = (scopes: readonly NumberScope[], formula: Formula): number =>
  scopes.map((scope) => valueOf(formula, scope)).reduce((sum, term) => sum + term);

type Operation = (args: readonly number[]) => number;

const unary =
  (operation: (x: number) => number): Operation =>
  ([x = Number.NaN]) =>
    operation(x);

const binary =
  (operation: (x: number, y: number) => number): Operation =>
  ([x = Number.NaN, y = Number.NaN]) =>
    operation(x, y);

/** Of equal arguments the first; what is no number stays. */
const best =
  (isBetter: (one: number, other: number) => boolean): Operation =>
  (args) =>
    args.reduce((taken, next) => (isBetter(next, taken) || Number.isNaN(next) ? next : taken));

const operations: Readonly<Record<FormulaOperation, Operation>> = {
  add: binary((x, y) => x + y),
  subtract: binary((x, y) => x - y),
  multiply: binary((x, y) => x * y),
  divide: binary((x, y) => x / y),
  power: binary((x, y) => x ** y),
  negate: unary((x) => -x),
  exp: unary(Math.exp),
  log: unary(Math.log),
  sqrt: unary(Math.sqrt),
  abs: unary(Math.abs),
  sign: unary(Math.sign),
  sin: unary(Math.sin),
  cos: unary(Math.cos),
  tan: unary(Math.tan),
  atan: unary(Math.atan),
  sinh: unary(Math.sinh),
  cosh: unary(Math.cosh),
  tanh: unary(Math.tanh),
  erf: unary(erf),
  max: best((one, other) => one > other),
  min: best((one, other) => one < other),
};

const relations: Readonly<Record<FormulaRelation, (left: number, right: number) => boolean>> = {
  less: (left, right) => left < right,
  'at-most': (left, right) => left <= right,
  greater: (left, right) => left > right,
  'at-least': (left, right) => left >= right,
  equal: (left, right) => left === right,
  unequal: (left, right) => left !== right,
};
