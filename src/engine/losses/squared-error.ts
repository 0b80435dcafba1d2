import { at } from '../at.ts';
import { squaredDistance, squaredDistanceRounding } from '../squared-distance.ts';
import type { PlainLoss } from './loss.ts';

/** E = Σ (y − t)², with ∂E/∂y = 2(y − t); Bishop, Pattern Recognition and Machine Learning (2006), section 1.1. */
export const squaredError: PlainLoss = {
  kind: 'plain',
  value: squaredDistance,
  gradient: (outputs, targets) => outputs.map((output, k) => 2 * (output - at(targets, k))),
  rounding: (outputs, targets) => squaredDistanceRounding(1, outputs, targets),
};
