import type { Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';

/** A loss of one sample as a formula. Its numeric twin for the judge stands in `engine/losses/`. */
export interface Loss {
  /** E of the predictions y and the targets t, one of each per output unit, in the order of the units. */
  definition(pool: ExpressionPool, predictions: readonly Expr[], targets: readonly Expr[]): Expr;
}

/** One term for each output, in the order of the units. */
export const overOutputs = (
  predictions: readonly Expr[],
  targets: readonly Expr[],
  term: (prediction: Expr, target: Expr) => Expr,
): readonly Expr[] =>
  predictions.map((prediction, index) => {
    const target = targets[index];
    if (target === undefined) throw new RangeError(`no target for output ${index + 1}`);
    return term(prediction, target);
  });
