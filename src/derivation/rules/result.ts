import { type Expr, factorsOf, isInteger } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { type Draft, draft } from '../draft.ts';
import type { EquationId, Justification, SectionId } from '../equation.ts';
import { fusedDelta } from '../fused-delta.ts';
import type { Progress } from '../progress.ts';

/**
 * The chain rule with everything put in: one product per path, outer derivative before local derivative, so that the
 * factors come in the order (Y − Ŷ)·(a − a²)·w, summed, ·(a − a²)·x. Nothing is multiplied out or re-ordered.
 */
export function solve(
  progress: Progress,
  section: SectionId,
  quantity: Quantity,
  because: Justification,
  uses: readonly EquationId[],
): Draft {
  const { network } = progress;
  const { pool, loss } = network;
  const error = pool.ref(loss.quantity);
  const paths = progress.dependents(quantity).map((made) => ({
    made,
    local: lastOf(progress.local.of(made, quantity)),
  }));
  const expanded = pool.sum(
    paths.map(({ made, local }) => times(pool, progress.gradient(made.quantity).expanded, local)),
  );
  const compact = pool.sum(
    paths.map(({ made, local }) => times(pool, pool.partial(error, made.quantity), local)),
  );
  const simplified = fusedDelta(network, quantity, expanded);
  const equation = draft({
    section,
    members: [pool.partial(error, quantity), expanded, ...simplified],
    because,
    uses,
    ...(simplified.length === 0 && { compact }),
  });
  progress.settle({ quantity, expanded: simplified.at(-1) ?? expanded, equation: equation.id });
  return equation;
}

function times(pool: ExpressionPool, outer: Expr, local: Expr): Expr {
  return isInteger(local, 1) ? outer : pool.product([...factorsOf(outer), ...factorsOf(local)]);
}

function lastOf(forms: readonly Expr[]): Expr {
  const last = forms[forms.length - 1];
  if (last === undefined) throw new Error('a local derivative has at least one form');
  return last;
}
