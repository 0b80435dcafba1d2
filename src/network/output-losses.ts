import { outputLoss } from '../quantity/quantity.ts';
import { lossOf } from './losses/index.ts';
import { speaksOfOutputs } from './losses/typed.ts';
import type { Definition, NetworkModel } from './model.ts';

/**
 * What each output adds to the loss: E = E_1 + … + E_k. A mean over the outputs shares its divisor out. Nothing where the
 * loss is typed for several outputs at once.
 */
export const outputLosses = ({
  pool,
  spec,
  predictions,
  targets,
}: Pick<NetworkModel, 'pool' | 'spec' | 'predictions' | 'targets'>): readonly Definition[] => {
  const isJoint = typeof spec.loss !== 'string' && speaksOfOutputs(spec.loss.formula);
  return predictions.flatMap(({ quantity }, index) => {
    const target = targets[index];
    if (target === undefined || (isJoint && predictions.length > 1)) return [];
    const alone = lossOf(spec.loss).definition(pool, [pool.ref(quantity)], [pool.ref(target)]);
    const isMean = spec.loss === 'mean-squared-error' && predictions.length > 1;
    const value = isMean ? pool.product([pool.number(1, predictions.length), alone]) : alone;
    return [{ quantity: outputLoss(index + 1), value }];
  });
};
