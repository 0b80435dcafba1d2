import type { Loss } from './loss.ts';

/** E = ½ Σ (y − t)²; Rumelhart, Hinton & Williams (1986), equation 3. */
export const halfSquaredError: Loss = {
  definition: (pool, predictions, targets) => {
    const squares = predictions.map((prediction, k) => {
      const target = targets[k];
      if (target === undefined) throw new RangeError(`no target for output ${k + 1}`);
      return pool.power(pool.minus(prediction, target), pool.number(2));
    });
    return pool.product([pool.number(1, 2), pool.sum(squares)]);
  },
};
