import { sumOfSquares } from '../sum-of-squares.ts';
import type { Loss } from './loss.ts';

/** E = (1/k) Σ (y − t)² over the k outputs; Goodfellow, Bengio & Courville, Deep Learning (2016), section 5.1.4. */
export const meanSquaredError: Loss = {
  definition: (pool, predictions, targets) => {
    const squares = sumOfSquares(pool, predictions, targets);
    return predictions.length === 1 ? squares : pool.product([pool.number(1, predictions.length), squares]);
  },
};
