import type { Derivation } from '../../derivation/derivation.ts';
import { resultsOf } from '../../derivation/results.ts';
import { doubles } from '../../expression/arithmetic/doubles.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { Expr } from '../../expression/expr.ts';
import { minimised } from '../../network/model.ts';
import { givenValues, parameterValues } from '../../network/point-values.ts';
import { valuationOf, valuesOf } from '../../network/valuation.ts';
import { keyOf } from '../../quantity/key.ts';
import type { Gradients, Point } from '../../quantity/point.ts';
import type { Parameter } from '../../quantity/quantity.ts';
import type { PromptWitness } from '../witness.ts';
import { meanGradients } from './mean.ts';

/**
 * The derivation itself: the expanded right side of every ∂E/∂w and ∂E/∂b, evaluated in double precision over forward
 * values. A parameter without a resolved equation has the gradient NaN, which no comparison passes.
 */
export function symbolicWitness(derivation: Derivation): PromptWitness {
  const results = resultsOf(derivation);
  const formulaOf = (parameter: Parameter): Expr | undefined => results.get(keyOf(parameter))?.expanded;
  return {
    id: 'symbolic',
    gradients: (point) =>
      meanGradients(point.inputs.map((_, sample) => ofSample(derivation, formulaOf, point, sample))),
  };
}

function ofSample(
  { network }: Derivation,
  formulaOf: (parameter: Parameter) => Expr | undefined,
  point: Point,
  sample: number,
): Gradients {
  const values = valuesOf(
    network,
    doubles,
    givenValues(network, point, sample, (number) => number),
  );
  const valuation = valuationOf(network, doubles, values);
  const known = new Map<Expr, number>();
  const valueOf = (expr: Expr | undefined): number =>
    expr === undefined ? Number.NaN : evaluate(expr, doubles, valuation, known);
  return {
    loss: valueOf(network.pool.ref(minimised(network).quantity)),
    ...parameterValues(network, (parameter) => valueOf(formulaOf(parameter))),
  };
}
