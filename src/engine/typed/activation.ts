import type { Formula } from '../../network/formula.ts';
import type { ElementwiseActivation } from '../activations/index.ts';
import { slopeByBothSides } from './both-sides.ts';
import { constant, type Dual, variable } from './dual.ts';
import { evaluated, type Scope } from './evaluate.ts';
import { settledAt, turns } from './settled.ts';
import { valueOf } from './value.ts';

/**
 * The activation function that a formula in z describes, with its derivative by forward mode, which at a kink is the
 * derivative where there is one. Its functions throw a RangeError for a formula that speaks of outputs.
 */
export function typedActivation(formula: Formula): ElementwiseActivation {
  const at = (z: number): Dual => evaluated(formula, scopeOf(variable(z)));
  const by = (z: number, around: number): Dual => {
    const scope = scopeOf(constant(around));
    return evaluated(
      settledAt(formula, (part) => evaluated(part, scope).value),
      scopeOf(variable(z)),
    );
  };
  const slopeAt = turns(formula) ? (z: number): Dual => slopeByBothSides({ at, by }, z) : at;
  return {
    kind: 'elementwise',
    value: (z) =>
      valueOf(formula, {
        variable: (name) => (name === 'z' ? z : nothing(name)),
        output: nothing,
        outputs: [],
      }),
    derivative: (z) => slopeAt(z).slope,
    rounding: (z) => ({ value: at(z).valueError, derivative: slopeAt(z).slopeError }),
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
