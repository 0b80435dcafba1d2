import type { Expr } from '../expression/expr.ts';
import { fusedLoss } from '../network/losses/fused.ts';
import type { NetworkModel } from '../network/model.ts';
import type { Quantity } from '../quantity/quantity.ts';

/** STOPGAP until expression/calculus cancels. */
export function fusedDelta(network: NetworkModel, quantity: Quantity, _expanded: Expr): readonly Expr[] {
  const { pool, spec, layers, targets } = network;
  const output = spec.layers.at(-1);
  if (quantity.kind !== 'preactivation' || quantity.layer !== layers.length || output === undefined)
    return [];
  if (fusedLoss(spec.loss, output.activation) === undefined) return [];
  const a = layers.at(-1)?.activations[quantity.unit - 1];
  const t = targets[quantity.unit - 1];
  return a === undefined || t === undefined ? [] : [pool.minus(pool.ref(a.quantity), pool.ref(t))];
}
