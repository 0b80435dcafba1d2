import { scalar } from '../../../../expression/matrix/build.ts';
import { at } from '../../../../quantity/index.ts';
import { weight } from '../../../../quantity/quantity.ts';
import { whole as arrays, unit } from '../../setting.ts';
import type { StatementRule } from '../about.ts';

/** The samples that the network is trained on. */
export const sampleSet: StatementRule = () => [{ kind: 'samples', of: [arrays.x, arrays.t] }];

export const objective: StatementRule = () => [{ kind: 'objective' }];

/** log ŷ_ℓ of the true class, where the outputs are probabilities of classes. */
export const logLikelihood: StatementRule = ({ network, setting }) => {
  if (network.loss !== 'cross-entropy') return [];
  const likelihood = setting.quantity({ ...unit.prediction, unit: at.class });
  return [
    { kind: 'naming', formula: scalar(setting.pool.call('log', [likelihood])), called: 'log-likelihood' },
  ];
};

/** The derivative by one parameter, before it is found: the one asked for, else a weight of the first unit. */
export const singleWeight: StatementRule = ({ network, only, setting }) => {
  const chosen = only ?? weight(1, 1, Math.min(2, network.inputs));
  return [{ kind: 'naming', formula: scalar(setting.lossBy(chosen)), called: 'share-of-a-weight' }];
};

/** The chain rule for arrays of any shape. */
export const arrayChain: StatementRule = () => [{ kind: 'array-chain' }];
