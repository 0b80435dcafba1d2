import type { Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import { type Loss, overOutputs } from './loss.ts';

/** E = −Σ (t log y + (1 − t) log(1 − y)); Bishop, Pattern Recognition and Machine Learning (2006), equation 5.21. */
export const binaryCrossEntropy: Loss = {
  definition: (pool, predictions, targets) =>
    pool.negate(pool.sum(overOutputs(predictions, targets, (y, t) => logLikelihood(pool, y, t)))),
};

function logLikelihood(pool: ExpressionPool, y: Expr, t: Expr): Expr {
  const one = pool.number(1);
  return pool.sum([
    pool.product([t, pool.call('log', [y])]),
    pool.product([pool.minus(one, t), pool.call('log', [pool.minus(one, y)])]),
  ]);
}
