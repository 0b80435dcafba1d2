import type { Formula } from '../../network/formula.ts';
import type { ElementwiseActivation } from '../activations/index.ts';
import { type Dual, variable } from './dual.ts';
import { evaluated, type Scope } from './evaluate.ts';

/**
 * The activation function that a formula in z describes, with its derivative by forward mode. Its functions throw a
 * RangeError for a formula that speaks of outputs.
 */
export function typedActivation(formula: Formula): ElementwiseActivation {
  const at = (z: number): Dual => evaluated(formula, scopeOf(variable(z)));
  return {
    kind: 'elementwise',
    value: (z) => at(z).value,
    derivative: (z) => at(z).slope,
    rounding: (z) => {
      const { valueError, slopeError } = at(z);
      return { value: valueError, derivative: slopeError };
    },
  };
}

const scopeOf = (z: Dual): Scope => ({
  variable: (name) => (name === 'z' ? z : nothing(name)),
  output: nothing,
  outputs: [],
});

function nothing(name: string): never {
  throw new RangeError(`${name} in an activation function`);
}
