import type { Expr } from '../expression/expr.ts';
import { isResolved } from '../expression/measure.ts';
import type { ExpressionPool } from '../expression/pool.ts';
import { substitute } from '../expression/rewrite.ts';
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
 * By `keyOf` the last equation about each ∂E/∂parameter, or ∂J/∂parameter where weights are penalised, whose right side
 * holds no derivative but those of the loss by what earlier equations are about, which are put in; in the order of the
 * derivation. A parameter without such an equation is missing.
 */
export function resultsOf({ network, equations }: Derivation): ReadonlyMap<string, ParameterResult> {
  const { pool, loss } = network;
  const goal = pool.ref(minimised(network).quantity);
  const resolved = new Map<Expr, Expr>();
  const results = new Map<string, ParameterResult>();
  for (const equation of equations) {
    const [left] = equation.members;
    if (left?.kind !== 'partial' || (left.of !== goal && left.of !== pool.ref(loss.quantity))) continue;
    const expanded = withEarlier(pool, equation, resolved);
    if (expanded === undefined) continue;
    resolved.set(left, expanded);
    if (left.of === goal && isParameter(left.by))
      results.set(keyOf(left.by), { parameter: left.by, equation, expanded });
  }
  return results;
}

/** The right side with earlier results put in; undefined where a derivative is left in it. */
function withEarlier(
  pool: ExpressionPool,
  { members }: Equation,
  resolved: ReadonlyMap<Expr, Expr>,
): Expr | undefined {
  const right = members.at(-1);
  if (right === undefined || isResolved(right)) return right;
  const expanded = substitute(pool, right, (part) => resolved.get(part));
  return isResolved(expanded) ? expanded : undefined;
}

const isParameter = (quantity: Quantity): quantity is Parameter =>
  quantity.kind === 'weight' || quantity.kind === 'bias' || quantity.kind === 'shared-bias';
