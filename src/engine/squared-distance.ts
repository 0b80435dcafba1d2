import { at } from './at.ts';

/** Σ (y − t)², from the first output to the last. */
export function squaredDistance(outputs: Float64Array, targets: Float64Array): number {
  let sum = square(at(outputs, 0) - at(targets, 0));
  for (let k = 1; k < outputs.length; k++) sum += square(at(outputs, k) - at(targets, k));
  return sum;
}

const square = (d: number): number => d * d;
