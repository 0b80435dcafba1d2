import { cancelled } from '../expression/calculus/index.ts';
import type { Expr } from '../expression/expr.ts';
import { substitute } from '../expression/rewrite.ts';
import { fusedLoss } from '../network/fused-loss.ts';
import type { NetworkModel } from '../network/model.ts';
import { same } from '../quantity/key.ts';
import type { Quantity } from '../quantity/quantity.ts';

/**
 * The lines after the chain rule for ∂E/∂z of an output whose activation function and loss undo each other: every output
 * under its own name, what cancels cancelled, down to y − t. Nothing for other quantities.
 */
export function fusedDelta(network: NetworkModel, quantity: Quantity, expanded: Expr): readonly Expr[] {
  const { pool, spec, layers, predictions, targets } = network;
  const activation = spec.layers.at(-1)?.activation;
  const isOutput = quantity.kind === 'preactivation' && quantity.layer === layers.length;
  if (!isOutput || activation === undefined || fusedLoss(spec.loss, activation) === undefined) return [];
  const [y, t] = [predictions[quantity.unit - 1], targets[quantity.unit - 1]];
  if (y === undefined || t === undefined) throw new RangeError(`no output ${quantity.unit}`);
  const named = inPredictions(network, expanded);
  // For several outputs the sum of all targets is left beside y: it is 1.
  const delta = pool.minus(pool.ref(y.quantity), pool.ref(t));
  const lines = [named, ...(cancelled(pool, named)?.steps ?? []), delta];
  return lines.filter((line, index) => line !== (lines[index - 1] ?? expanded));
}

/** The outputs under their own names. */
const inPredictions = ({ pool, predictions }: NetworkModel, formula: Expr): Expr =>
  substitute(pool, formula, (part) => {
    if (part.kind !== 'ref') return undefined;
    const output = predictions.find(
      ({ value }) => value.kind === 'ref' && same(value.quantity, part.quantity),
    );
    return output && pool.ref(output.quantity);
  });
