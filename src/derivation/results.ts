import type { Expr } from '../expression/expr.ts';
import { isResolved } from '../expression/measure.ts';
import { minimised } from '../network/model.ts';
import { keyOf } from '../quantity/key.ts';
import type { Parameter, Quantity } from '../quantity/quantity.ts';
import type { Derivation } from './derivation.ts';
import type { Equation } from './equation.ts';

/** A parameter, the equation that ends its derivation, and ∂E/∂parameter, or ∂J/∂parameter, in forward quantities. */
export interface ParameterResult {
  readonly parameter: Parameter;
  readonly equation: Equation;
  readonly expanded: Expr;
}

/**
 * By `keyOf` the last equation about each ∂E/∂parameter, or ∂J/∂parameter where weights are penalised, whose right side holds no derivative; in the order of the
 * derivation. A parameter without such an equation is missing.
 */
export function resultsOf({ network, equations }: Derivation): ReadonlyMap<string, ParameterResult> {
  const error = network.pool.ref(minimised(network).quantity);
  const results = equations.flatMap((equation) => {
    const [left] = equation.members;
    const expanded = equation.members.at(-1);
    if (left?.kind !== 'partial' || left.of !== error || !isParameter(left.by)) return [];
    return expanded !== undefined && isResolved(expanded) ? [{ parameter: left.by, equation, expanded }] : [];
  });
  return new Map(results.map((result) => [keyOf(result.parameter), result]));
}

const isParameter = (quantity: Quantity): quantity is Parameter =>
  quantity.kind === 'weight' || quantity.kind === 'bias' || quantity.kind === 'shared-bias';
