import { sumOfSquares } from '../sum-of-squares.ts';
import type { Loss } from './loss.ts';

/** E = ½ Σ (y − t)²; Rumelhart, Hinton & Williams (1986), equation 3. */
export const halfSquaredError: Loss = {
  definition: (pool, predictions, targets) =>
    pool.product([pool.number(1, 2), sumOfSquares(pool, predictions, targets)]),
};
