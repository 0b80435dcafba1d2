import {
  activationNames,
  type LayerSpec,
  type LossSpec,
  type NetworkSpec,
  type TypedFormula,
} from '../../src/network/spec.ts';
import { corpus } from '../networks/corpus.ts';

const network = (
  name: string,
  layers: readonly LayerSpec[],
  loss: LossSpec = 'half-squared-error',
  l2 = 0,
): NetworkSpec => ({ name, inputs: 2, layers, loss, l2, document: {} });

const layer = (
  units: number,
  activation: LayerSpec['activation'],
  bias: LayerSpec['bias'] = true,
): LayerSpec => ({ units, activation, bias });

const linearInside: NetworkSpec = {
  ...network('linear-inside', [
    layer(3, 'sigmoid'),
    layer(2, 'linear', false),
    layer(2, 'sigmoid'),
    layer(1, 'linear'),
  ]),
  document: { title: 'A linear layer between others' },
};

/** z/(1 + |z|). */
const softsign: TypedFormula = {
  expression: 'z/(1+abs(z))',
  formula: {
    kind: 'call',
    operation: 'divide',
    args: [
      { kind: 'variable', name: 'z' },
      {
        kind: 'call',
        operation: 'add',
        args: [
          { kind: 'number', digits: '1' },
          { kind: 'call', operation: 'abs', args: [{ kind: 'variable', name: 'z' }] },
        ],
      },
    ],
  },
};

const penalised = network('penalised', [layer(3, 'tanh'), layer(2, 'sigmoid', 'shared')], undefined, 0.1);

const named = activationNames.map((name) => network(`with-${name}`, [layer(3, name), layer(2, 'sigmoid')]));

/** The networks that programs are made of in tests. */
export const networks: readonly NetworkSpec[] = [
  ...corpus,
  linearInside,
  penalised,
  { ...penalised, name: 'penalised-weights', layers: [layer(2, 'relu', false), layer(1, 'tanh', false)] },
  ...named.filter(({ name }) => !corpus.some((spec) => spec.name === name)),
  network('typed', [layer(2, softsign), layer(2, softsign, 'shared')]),
  network('classes', [layer(3, 'relu'), layer(3, 'softmax')], 'cross-entropy'),
  network('softmax-output', [layer(2, 'softmax')]),
  network('labels', [layer(2, 'tanh'), layer(2, 'sigmoid')], 'binary-cross-entropy'),
  network('labels-by-softmax', [layer(2, 'softmax')], 'binary-cross-entropy', 0.5),
];
