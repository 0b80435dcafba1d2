import { sourceOf } from '../../src/network/source/source.ts';
import { type ActivationSpec, activationNames, type NetworkSpec } from '../../src/network/spec.ts';
import { readTypedFormula } from '../../src/network/typed/typed-formula.ts';
import functions from '../fixtures/calculus/functions.json' with { type: 'json' };

/** An activation function of the measure: a named one, or a formula from the literature or made up. */
export interface MeasuredFunction {
  readonly name: string;
  readonly activation: ActivationSpec;
}

/** The 60 functions by which the calculus is measured. Throws for one that does not read. */
export const measuredFunctions: readonly MeasuredFunction[] = functions.map(({ name, expression }) => ({
  name,
  activation:
    expression === undefined
      ? activationNamed(name)
      : readTypedFormula(sourceOf(expression, name), { kind: 'activation' }),
}));

function activationNamed(name: string): ActivationSpec {
  const found = activationNames.find((each) => each === name);
  if (found === undefined) throw new Error(`no activation function ${name}`);
  return found;
}

/** A network that has this function and as little else as possible; softmax needs two units to say anything. */
export const networkWith = ({ activation }: MeasuredFunction): NetworkSpec => ({
  name: 'measured',
  inputs: 1,
  layers: [{ units: activation === 'softmax' ? 2 : 1, activation, bias: true }],
  loss: 'half-squared-error',
  l2: 0,
  document: {},
});
