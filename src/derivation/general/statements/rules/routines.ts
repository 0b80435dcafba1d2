import { array } from '../../../../expression/matrix/arrays.ts';
import {
  difference,
  gradient,
  hadamard,
  mapped,
  negated,
  outer,
  product,
  ref,
  sum,
  transpose,
  unitVector,
} from '../../../../expression/matrix/build.ts';
import type { Matrix } from '../../../../expression/matrix/matrix.ts';
import type { Presentation } from '../../../../expression/matrix/presentation.ts';
import type { Instruction } from '../../../../expression/statement/listing.ts';
import { theta, whole } from '../../../../expression/statement/term.ts';
import type { NetworkSpec } from '../../../../network/spec.ts';
import { at, type Index, units } from '../../../../quantity/index.ts';
import type { MatrixQuantity } from '../../../../quantity/matrix.ts';
import { cancellingPairs } from '../../rules/output-pairs.ts';
import { whole as arrays, type Setting } from '../../setting.ts';
import type { About, StatementRule } from '../about.ts';
import { layerResults } from './descent.ts';

const set = (to: Matrix, value: Matrix, shown?: Presentation): Instruction => ({
  kind: 'assign',
  to,
  value,
  ...(shown && { shown }),
});

const assign = (to: MatrixQuantity, value: Matrix): Instruction => set(ref(to), value);

/** The forward pass as a loop over the hidden layers, the output layer after it. */
export const forwardRoutine: StatementRule = ({ setting }) => [
  {
    kind: 'routine',
    name: 'forward-propagation',
    given: [theta(), whole(arrays.x)],
    body: [
      { kind: 'start' },
      {
        kind: 'layers',
        first: 1,
        last: at.beforeLast,
        body: [
          assign(arrays.z(at.layer), weighted(setting.biases, at.layer, at.previous)),
          assign(arrays.a(at.layer), mapped(at.layer, ref(arrays.z(at.layer)))),
        ],
      },
      assign(arrays.z(at.last), weighted(setting.biases, at.last, at.beforeLast)),
      assign(arrays.y, mapped(at.last, ref(arrays.z(at.last)))),
    ],
  },
];

/** b first, as what a unit starts from. */
function weighted(biases: boolean, layer: Index, before: Index): Matrix {
  const fed = product(ref(arrays.W(layer)), ref(arrays.a(before)));
  return biases ? sum(ref(arrays.b(layer)), fed) : fed;
}

/** The backward pass as a loop from the last layer to the first. */
export const backwardRoutine: StatementRule = (about) => [
  {
    kind: 'routine',
    name: 'back-propagation',
    given: [theta(), whole(arrays.x), ...layerResults, whole(arrays.t), whole(arrays.y)],
    body: [
      { kind: 'comment', on: 'output' },
      set(gradient(arrays.z(at.last)), outputGradient(about)),
      { kind: 'layers', first: at.last, last: 1, body: [...parameters(about), ...below(about)] },
    ],
  },
];

function parameters({ setting }: About): readonly Instruction[] {
  const byZ = gradient(arrays.z(at.layer));
  return [
    { kind: 'comment', on: 'parameters' },
    set(gradient(arrays.W(at.layer)), outer(byZ, ref(arrays.a(at.previous)))),
    ...(setting.biases ? [set(gradient(arrays.b(at.layer)), byZ)] : []),
  ];
}

const below = ({ setting }: About): readonly Instruction[] => [
  {
    kind: 'after-first',
    body: [
      { kind: 'comment', on: 'below' },
      set(
        gradient(arrays.a(at.previous)),
        product(transpose(ref(arrays.W(at.layer))), gradient(arrays.z(at.layer))),
        { hints: [{ path: [1, 1], group: 'round' }] },
      ),
      { kind: 'comment', on: 'below-preactivation' },
      set(
        gradient(arrays.z(at.previous)),
        hadamard(gradient(arrays.a(at.previous)), slopes(setting, at.previous)),
      ),
    ],
  },
];

/** f′(z) of all units of a layer, by the general one. */
function slopes(setting: Setting, layer: Index): Matrix {
  const index = layer === at.previous ? 'from' : 'to';
  const own = { kind: 'preactivation', layer, unit: at[index] } as const;
  return array(setting.pool, {
    entry: setting.derivative(layer, setting.quantity(own)),
    rows: { index, over: units(layer), shown: ['dots', at[index], 'dots'] },
  });
}

/** Where function and loss undo each other, target and prediction are all there is; else the slopes are needed. */
function outputGradient({ network, setting }: About): Matrix {
  if (!cancels(network)) return hadamard(gradient(arrays.y), slopes(setting, at.last));
  return network.loss === 'cross-entropy'
    ? negated(difference(unitVector(units(at.last), at.class), ref(arrays.y)))
    : difference(ref(arrays.y), ref(arrays.t));
}

const cancels = ({ layers, loss }: NetworkSpec): boolean =>
  cancellingPairs.some((pair) => pair.loss === loss && pair.activation === layers.at(-1)?.activation);
