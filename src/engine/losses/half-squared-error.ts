import { at } from '../at.ts';
import { squaredDistance } from '../squared-distance.ts';
import type { NumericLoss } from './loss.ts';

/** E = ½ Σ (y − t)², with ∂E/∂y = y − t; Rumelhart, Hinton & Williams (1986), equations 3 and 4. */
export const halfSquaredError: NumericLoss = {
  value: (outputs, targets) => 0.5 * squaredDistance(outputs, targets),
  gradient: (outputs, targets) => outputs.map((output, k) => output - at(targets, k)),
};
