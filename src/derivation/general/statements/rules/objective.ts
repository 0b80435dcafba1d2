import { scalar } from '../../../../expression/matrix/build.ts';
import { at } from '../../../../quantity/index.ts';
import { cancellingPairs } from '../../rules/output-pairs.ts';
import { whole as arrays, unit } from '../../setting.ts';
import type { StatementRule } from '../about.ts';
import type { OutputKind } from '../statement.ts';

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

/** Output functions and losses whose derivatives cancel, by what the outputs are. */
export const outputTable: StatementRule = () => [
  {
    kind: 'output-table',
    rows: kinds.flatMap((outputs) =>
      cancellingPairs.flatMap((pair) =>
        outputsOf[pair.activation] === outputs ? [{ outputs, ...pair }] : [],
      ),
    ),
  },
];

const kinds: readonly OutputKind[] = ['real-values', 'yes-or-no', 'classes'];

const outputsOf = {
  linear: 'real-values',
  sigmoid: 'yes-or-no',
  softmax: 'classes',
} as const satisfies Record<(typeof cancellingPairs)[number]['activation'], OutputKind>;

/** The chain rule for arrays of any shape. */
export const arrayChain: StatementRule = () => [{ kind: 'array-chain' }];
