import { at } from '../at.ts';
import { squaredDistance } from '../squared-distance.ts';
import type { NumericLoss } from './loss.ts';

/** E = Σ (y − t)², with ∂E/∂y = 2(y − t); Bishop, Pattern Recognition and Machine Learning (2006), section 1.1. */
export const squaredError: NumericLoss = {
  value: squaredDistance,
  gradient: (outputs, targets) => outputs.map((output, k) => 2 * (output - at(targets, k))),
};
