import type { Formula } from '../../network/formula.ts';
import type { Bounded } from '../activations/index.ts';
import { at } from '../at.ts';
import type { PlainLoss } from '../losses/index.ts';
import { constant, type Dual, variable } from './dual.ts';
import { evaluated, type Scope, sumOver } from './evaluate.ts';
import { type NumberScope, sumOfValues, valueOf } from './value.ts';

/**
 * The loss that a formula describes, with its derivative by each output by forward mode. A formula with a `sum` or an
 * indexed output is the whole E; any other speaks of one output's y and t, and E is its sum over the outputs. The
 * functions throw a RangeError for a formula in z, for outputs that are not there, and where y or t could be any of
 * several outputs.
 */
export function typedLoss(formula: Formula): PlainLoss {
  const ofScope = (scope: Scope): Dual =>
    speaksOfOutputs(formula) ? evaluated(formula, scope) : sumOver(scope.outputs, formula);
  const lossOf = (outputs: Bounded, targets: Float64Array, by: number | null): Dual =>
    ofScope(scopeOf(outputs, targets, by));
  return {
    kind: 'plain',
    value: (outputs, targets) => {
      const scope = numbersOf(outputs, targets);
      return speaksOfOutputs(formula) ? valueOf(formula, scope) : sumOfValues(scope.outputs, formula);
    },
    gradient: (outputs, targets) => outputs.map((_, k) => lossOf(exactly(outputs), targets, k).slope),
    rounding: (outputs, targets) => ({
      value: lossOf(outputs, targets, null).valueError,
      gradient: outputs.values.map((_, k) => lossOf(outputs, targets, k).slopeError),
    }),
  };
}

const exactly = (values: Float64Array): Bounded => ({ values, errors: new Float64Array(values.length) });

/** Whether the formula says itself which outputs it means. */
function speaksOfOutputs(formula: Formula): boolean {
  switch (formula.kind) {
    case 'output':
    case 'sum':
      return true;
    case 'number':
    case 'constant':
    case 'variable':
      return false;
    case 'call':
      return formula.args.some(speaksOfOutputs);
    case 'conditional': {
      const { condition, chosen, otherwise } = formula;
      return [condition.left, condition.right, chosen, otherwise].some(speaksOfOutputs);
    }
  }
}

/** All outputs and targets; the output number `by`, counted from 0, is the variable of the derivative. */
function scopeOf({ values, errors }: Bounded, targets: Float64Array, by: number | null): Scope {
  const predictions = Array.from(values, (y, k) => (k === by ? variable : constant)(y, at(errors, k)));
  const wanted = Array.from(targets, (t) => constant(t));
  const output: Scope['output'] = (name, unit) => {
    const found = (name === 'y' ? predictions : wanted)[unit - 1];
    if (found === undefined) throw new RangeError(`${name}[${unit}] among ${predictions.length} outputs`);
    return found;
  };
  const outputs: Scope[] = [];
  const scopeFor = (unit: number | null): Scope => ({
    variable: (name) => (name === 'z' || unit === null ? ambiguous(name) : output(name, unit)),
    output,
    outputs,
  });
  predictions.forEach((_, k) => outputs.push(scopeFor(k + 1)));
  return scopeFor(predictions.length === 1 ? 1 : null);
}

/** The same in numbers alone. */
function numbersOf(outputs: Float64Array, targets: Float64Array): NumberScope {
  const output: NumberScope['output'] = (name, unit) => {
    const found = (name === 'y' ? outputs : targets)[unit - 1];
    if (found === undefined) throw new RangeError(`${name}[${unit}] among ${outputs.length} outputs`);
    return found;
  };
  const scopes: NumberScope[] = [];
  const scopeFor = (unit: number | null): NumberScope => ({
    variable: (name) => (name === 'z' || unit === null ? ambiguous(name) : output(name, unit)),
    output,
    outputs: scopes,
  });
  outputs.forEach((_, k) => scopes.push(scopeFor(k + 1)));
  return scopeFor(outputs.length === 1 ? 1 : null);
}

function ambiguous(name: string): never {
  throw new RangeError(`${name} in a loss, of no one output`);
}
