import { formulaExpression } from '../formula-expression.ts';
import type { TypedFormula } from '../spec.ts';
import type { ElementwiseActivation } from './activation.ts';

/** The activation function that a user typed as a formula in z. */
export const typedActivation = ({ formula }: TypedFormula): ElementwiseActivation => ({
  kind: 'elementwise',
  definition: (pool, z) => formulaExpression(pool, formula, { variables: { z } }),
});
