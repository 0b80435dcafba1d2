import { type Loss, overOutputs } from './loss.ts';

/** E = −Σ t log y; Bishop, Pattern Recognition and Machine Learning (2006), equation 5.24. */
export const crossEntropy: Loss = {
  definition: (pool, predictions, targets) =>
    pool.negate(
      pool.sum(overOutputs(predictions, targets, (y, t) => pool.product([t, pool.call('log', [y])]))),
    ),
};
