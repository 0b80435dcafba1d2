import { at } from '../at.ts';
import { squaredDistance, squaredDistanceRounding } from '../squared-distance.ts';
import type { PlainLoss } from './loss.ts';

/** E = ½ Σ (y − t)², with ∂E/∂y = y − t; Rumelhart, Hinton & Williams (1986), equations 3 and 4. */
export const halfSquaredError: PlainLoss = {
  kind: 'plain',
  value: (outputs, targets) => 0.5 * squaredDistance(outputs, targets),
  gradient: (outputs, targets) => outputs.map((output, k) => output - at(targets, k)),
  rounding: (outputs, targets) => squaredDistanceRounding(0.5, outputs, targets),
};
