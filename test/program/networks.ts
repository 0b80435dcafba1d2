import { sourceOf } from '../../src/network/source/source.ts';
import { activationNames, type LayerSpec, type LossSpec, type NetworkSpec } from '../../src/network/spec.ts';
import { readTypedFormula } from '../../src/network/typed/typed-formula.ts';
import { corpus, softsign } from '../networks/corpus.ts';

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

const typedLoss = (formula: string): LossSpec =>
  readTypedFormula(sourceOf(formula, 'loss'), { kind: 'loss', outputs: 2 });

/** 1/4, whatever z is. */
const quarter = readTypedFormula(sourceOf('z > z ? z : 1/4', 'activation'), { kind: 'activation' });

const linearInside: NetworkSpec = {
  ...network('linear-inside', [
    layer(3, 'sigmoid'),
    layer(2, 'linear', false),
    layer(2, 'sigmoid'),
    layer(1, 'linear'),
  ]),
  document: { title: 'A linear layer between others' },
};

const named = activationNames.map((name) => network(`with-${name}`, [layer(3, name), layer(2, 'sigmoid')]));

/** The networks that programs are made of in tests. */
export const networks: readonly NetworkSpec[] = [
  ...corpus,
  linearInside,
  ...named,
  network('penalised-weights', [layer(2, 'relu', false), layer(1, 'tanh', false)], undefined, 0.1),
  network('shared-and-penalised', [layer(3, 'tanh'), layer(2, 'sigmoid', 'shared')], undefined, 0.1),
  network('two-typed', [layer(2, softsign), layer(2, softsign, 'shared')]),
  network('classes-of-three', [layer(3, 'relu'), layer(3, 'softmax')], 'cross-entropy'),
  network('labels-by-softmax', [layer(2, 'softmax')], 'binary-cross-entropy', 0.5),
  network('without-targets', [layer(2, 'sigmoid'), layer(2, 'sigmoid')], typedLoss('y^2')),
  network(
    'huber',
    [layer(2, 'sigmoid'), layer(2, 'linear')],
    typedLoss('abs(y-t) < 1 ? (y-t)^2/2 : abs(y-t) - 1/2'),
  ),
  network('constant-outputs', [layer(2, 'sigmoid'), layer(1, quarter)], 'half-squared-error', 0.25),
];

/** Those whose functions and biases others have too, in as many layers or in other sizes. */
const alike: ReadonlySet<string> = new Set([
  'no-hidden-layer',
  'thin-chain',
  'with-biases',
  'linear-output',
  'four-layers',
  'uneven',
  'with-sigmoid',
  'with-linear',
  'with-softmax',
]);

/** One network of each kind, for checks that write, compile or run a module for every one. */
export const unlike: readonly NetworkSpec[] = networks.filter(({ name }) => !alike.has(name));
