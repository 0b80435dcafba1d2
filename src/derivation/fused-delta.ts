import { cancelled } from '../expression/calculus/index.ts';
import type { Expr } from '../expression/expr.ts';
import { substitute } from '../expression/rewrite.ts';
import { fusedLoss } from '../network/fused-loss.ts';
import type { NetworkModel } from '../network/model.ts';
import type { NetworkSpec } from '../network/spec.ts';
import { same } from '../quantity/key.ts';
import type { Quantity } from '../quantity/quantity.ts';

/**
 * The lines after the chain rule for ∂E/∂z of an output whose activation function and loss undo each other: every output
 * under its own name, what cancels cancelled, down to y − t. The same for a loss that was typed, down to what is left of
 * it, where anything cancels. Nothing for other quantities, nor for other named losses, which have one numeric form.
 */
export function fusedDelta(network: NetworkModel, quantity: Quantity, expanded: Expr): readonly Expr[] {
  const { spec } = network;
  const isFused = isFusedLoss(spec);
  const isOutput = quantity.kind === 'preactivation' && quantity.layer === spec.layers.length;
  if (!isOutput || !(isFused || typeof spec.loss === 'object')) return [];
  const named = inPredictions(network, expanded);
  const steps = cancelled(network.pool, named)?.steps ?? [];
  if (!isFused) return steps.length === 0 ? [] : distinct(expanded, [named, ...steps]);
  // For several outputs the sum of all targets is left beside y: it is 1.
  return distinct(expanded, [named, ...steps, difference(network, quantity.unit)]);
}

function isFusedLoss({ layers, loss }: NetworkSpec): boolean {
  const activation = layers.at(-1)?.activation;
  return activation !== undefined && fusedLoss(loss, activation) !== undefined;
}

/** y − t of an output. */
function difference({ pool, predictions, targets }: NetworkModel, unit: number): Expr {
  const [y, t] = [predictions[unit - 1], targets[unit - 1]];
  if (y === undefined || t === undefined) throw new RangeError(`no output ${unit}`);
  return pool.minus(pool.ref(y.quantity), pool.ref(t));
}

const distinct = (before: Expr, lines: readonly Expr[]): readonly Expr[] =>
  lines.filter((line, index) => line !== (lines[index - 1] ?? before));

/** The outputs under their own names. */
const inPredictions = ({ pool, predictions }: NetworkModel, formula: Expr): Expr =>
  substitute(pool, formula, (part) => {
    if (part.kind !== 'ref') return undefined;
    const output = predictions.find(
      ({ value }) => value.kind === 'ref' && same(value.quantity, part.quantity),
    );
    return output && pool.ref(output.quantity);
  });
