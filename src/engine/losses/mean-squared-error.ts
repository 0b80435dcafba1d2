import { at } from '../at.ts';
import { squaredDistance, squaredDistanceRounding } from '../squared-distance.ts';
import type { PlainLoss } from './loss.ts';

/**
 * E = (1/k) Σ (y − t)² over the k outputs, with ∂E/∂y = (2/k)(y − t); Goodfellow, Bengio & Courville, Deep Learning
 * (2016), section 5.1.4.
 */
export const meanSquaredError: PlainLoss = {
  kind: 'plain',
  value: (outputs, targets) => (1 / outputs.length) * squaredDistance(outputs, targets),
  gradient: (outputs, targets) =>
    outputs.map((output, k) => (2 / outputs.length) * (output - at(targets, k))),
  rounding: (outputs, targets) => squaredDistanceRounding(1 / outputs.values.length, outputs, targets),
};
