import { at } from '../at.ts';
import type { NumericLoss } from './loss.ts';

/** E = ½ Σ (y − t)², with ∂E/∂y = y − t; Rumelhart, Hinton & Williams (1986), equations 3 and 4. */
export const halfSquaredError: NumericLoss = {
  value: (outputs, targets) => {
    let sum = square(at(outputs, 0) - at(targets, 0));
    for (let k = 1; k < outputs.length; k++) sum += square(at(outputs, k) - at(targets, k));
    return 0.5 * sum;
  },
  gradient: (outputs, targets) => outputs.map((output, k) => output - at(targets, k)),
};

const square = (d: number): number => d * d;
