import type { Bounded } from './activations/index.ts';
import { at } from './at.ts';
import { grantedToSum } from './granted.ts';
import type { LossRounding } from './losses/loss.ts';

/** Σ (y − t)², from the first output to the last. */
export function squaredDistance(outputs: Float64Array, targets: Float64Array): number {
  let sum = square(at(outputs, 0) - at(targets, 0));
  for (let k = 1; k < outputs.length; k++) sum += square(at(outputs, k) - at(targets, k));
  return sum;
}

/**
 * The errors of c·Σ (y − t)² and of its derivatives 2c(y − t), for errors e of the outputs: c·Σ (2|y − t|·e + e²) and
 * 2c·e. The square of e stays, because it is all there is where an output is its target.
 */
export function squaredDistanceRounding(
  factor: number,
  { values, errors }: Bounded,
  targets: Float64Array,
): LossRounding {
  const distances = values.map((output, k) => Math.abs(output - at(targets, k)));
  const changes = distances.map((distance, k) => (2 * distance + at(errors, k)) * at(errors, k));
  const relative = grantedToSum(values.length + 1) * squaredDistance(values, targets);
  return {
    value: factor * changes.reduce((sum, change) => sum + change, relative),
    gradient: errors.map((error, k) => 2 * factor * (error + grantedToSum(1) * at(distances, k))),
  };
}

const square = (d: number): number => d * d;
