import { at } from '../at.ts';
import type { LayerState } from '../forward.ts';
import type { NumericLoss } from '../losses/index.ts';
import type { Switch } from './kinks.ts';

/** An output of a sample at which the loss has other slopes on both sides; counted from 0. */
export interface KinkedOutput {
  readonly unit: number;
  /** ∂E/∂y before and after the kink, and the one that is agreed on. */
  readonly left: number;
  readonly right: number;
  readonly slope: number;
}

/** So near a kink that the slope has hardly changed, and far enough for rounding. */
const beside = 2 ** -30;

/** The outputs by which a loss that lies on a kink has other slopes on both sides. */
export function kinkedOutputs(
  loss: NumericLoss,
  { activations }: LayerState,
  targets: Float64Array,
): readonly KinkedOutput[] {
  if (loss.kind === 'fused') return [];
  const slopeBeside = (unit: number, side: number): number => {
    const y = at(activations, unit);
    const moved = activations.with(unit, y + side * beside * Math.max(1, Math.abs(y)));
    return at(loss.gradient(moved, targets), unit);
  };
  const agreed = loss.gradient(activations, targets);
  return Array.from(agreed, (slope, unit) => ({
    unit,
    left: slopeBeside(unit, -1),
    right: slopeBeside(unit, 1),
    slope,
  })).filter(({ left, right }) => Math.abs(left - right) > 1e-6 * Math.max(1, Math.abs(left)));
}

/** How far the outputs are from the nearest place where a switch of the loss turns, to first order; ∞ without one. */
export function distanceToTurn(
  switches: readonly Switch[],
  { activations }: LayerState,
  targets: Float64Array,
): number {
  const distances = switches.map((turn) => {
    const here = turn(activations, targets);
    const slopes = Array.from(activations, (y, k) => {
      const step = 2 ** -20 * Math.max(1, Math.abs(y));
      return (turn(activations.with(k, y + step), targets) - here) / step;
    });
    return Math.abs(here) / Math.hypot(...slopes);
  });
  return Math.min(...distances.map((distance) => (distance > 0 ? distance : Number.POSITIVE_INFINITY)));
}
