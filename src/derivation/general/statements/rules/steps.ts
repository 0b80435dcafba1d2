import { gradient, ref } from '../../../../expression/matrix/build.ts';
import { at } from '../../../../quantity/index.ts';
import { whole as arrays, ranges } from '../../setting.ts';
import type { StatementRule } from '../about.ts';

/** The gradients that are still to be found, from the last layer to the parameters. */
export const roadmap: StatementRule = ({ setting }) => [
  {
    kind: 'steps',
    steps: [
      { what: 'output-gradient', found: [gradient(arrays.z(at.last))] },
      {
        what: 'hidden-gradients',
        found: [gradient(arrays.a(at.layer)), gradient(arrays.z(at.layer))],
        range: ranges.hiddenLayer,
        walk: 'between',
      },
      {
        what: 'parameter-gradients',
        found: byParameters(setting.biases),
        range: ranges.everyLayer,
        walk: 'between',
      },
    ],
  },
];

/** Training in three steps: forward, error terms backward, gradients. */
export const threeSteps: StatementRule = ({ setting }) => [
  {
    kind: 'steps',
    shown: { hints: [{ path: [], loss: 'plain' }] },
    steps: [
      {
        what: 'forward-pass',
        found: [ref(arrays.z(at.layer)), ref(arrays.a(at.layer))],
        range: ranges.everyLayer,
        walk: 'upwards',
      },
      {
        what: 'error-terms',
        found: [ref(arrays.error(at.layer))],
        range: ranges.everyLayer,
        walk: 'downwards',
      },
      { what: 'gradients-and-update', found: byParameters(setting.biases) },
    ],
  },
];

const byParameters = (biases: boolean) => [
  gradient(arrays.W(at.layer)),
  ...(biases ? [gradient(arrays.b(at.layer))] : []),
];
