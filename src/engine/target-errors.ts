import { at } from './at.ts';
import type { LayerState } from './forward.ts';
import type { LossRounding, NumericLoss } from './losses/index.ts';
import { kept, type Storage } from './storage.ts';

/**
 * How far E and, where it is a loss of the outputs alone, ∂E/∂y may move while every target moves by what keeping it
 * changes: one target after the other, the changes added.
 */
export function targetErrors(
  loss: NumericLoss,
  output: LayerState,
  targets: Float64Array,
  storage: Storage,
): LossRounding {
  const gradient = new Float64Array(targets.length);
  let value = 0;
  targets.forEach((target, k) => {
    const error = kept(storage, target);
    if (error === 0) return;
    const both = [-error, error].map((change) => moved(loss, output, { targets, k, change }));
    value += Math.max(...both.map((change) => change.value));
    gradient.forEach((sum, unit) => {
      gradient[unit] = sum + Math.max(...both.map((change) => at(change.gradient, unit)));
    });
  });
  return { value, gradient };
}

interface Move {
  readonly targets: Float64Array;
  /** Which target moves, counted from 0. */
  readonly k: number;
  readonly change: number;
}

/** What the move of one target changes. */
function moved(loss: NumericLoss, output: LayerState, { targets, k, change }: Move): LossRounding {
  const others = targets.with(k, at(targets, k) + change);
  const gradient = gradientOf(loss, output, targets);
  return {
    value: Math.abs(valueOf(loss, output, others) - valueOf(loss, output, targets)),
    gradient: gradientOf(loss, output, others).map((slope, unit) => Math.abs(slope - at(gradient, unit))),
  };
}

function valueOf(
  loss: NumericLoss,
  { preactivations, activations }: LayerState,
  targets: Float64Array,
): number {
  return loss.kind === 'plain' ? loss.value(activations, targets) : loss.value(preactivations, targets);
}

/** ∂E/∂y; of a loss that is computed with its activation function nothing needs it. */
const gradientOf = (loss: NumericLoss, { activations }: LayerState, targets: Float64Array): Float64Array =>
  loss.kind === 'plain' ? loss.gradient(activations, targets) : new Float64Array(targets.length);
