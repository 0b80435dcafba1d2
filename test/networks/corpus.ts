import type { Formula, FormulaOperation } from '../../src/network/formula.ts';
import type {
  ActivationSpec,
  BiasSpec,
  LayerSpec,
  NetworkSpec,
  TypedFormula,
} from '../../src/network/spec.ts';

const layer = (units: number, activation: ActivationSpec = 'sigmoid', bias: BiasSpec = true): LayerSpec => ({
  units,
  activation,
  bias,
});

const bare = (units: number): LayerSpec => layer(units, 'sigmoid', false);

const network = (name: string, inputs: number, layers: readonly LayerSpec[]): NetworkSpec => ({
  name,
  inputs,
  layers,
  loss: 'half-squared-error',
  l2: 0,
  document: {},
});

const z: Formula = { kind: 'variable', name: 'z' };
const one: Formula = { kind: 'number', digits: '1' };
const call = (operation: FormulaOperation, ...args: readonly Formula[]): Formula => ({
  kind: 'call',
  operation,
  args,
});

/** z/(1 + |z|). */
export const softsign: TypedFormula = {
  expression: 'z/(1+abs(z))',
  formula: call('divide', z, call('add', one, call('abs', z))),
};

/** log(cosh(y − t)), summed over the outputs. */
export const logCosh: TypedFormula = {
  expression: 'log(cosh(y-t))',
  formula: call(
    'log',
    call('cosh', call('subtract', { kind: 'variable', name: 'y' }, { kind: 'variable', name: 't' })),
  ),
};

/** The worked 3-2-2 network: sigmoid units, no biases. */
export const workedNotes = network('worked-notes', 3, [bare(2), bare(2)]);

/** The networks over which every room is tested. */
export const corpus: readonly NetworkSpec[] = [
  workedNotes,
  network('single-unit', 1, [layer(1)]),
  network('no-hidden-layer', 3, [layer(2)]),
  network('thin-chain', 1, [bare(1), bare(1), bare(1)]),
  network('with-biases', 2, [layer(3), layer(1)]),
  network('some-biases', 2, [layer(2, 'sigmoid', false), layer(3), bare(2)]),
  network('linear-output', 2, [layer(3), layer(2, 'linear')]),
  network('all-linear', 2, [layer(2, 'linear'), layer(1, 'linear', false)]),
  network('four-layers', 4, [layer(4), layer(4), layer(2)]),
  network('uneven', 3, [layer(3), layer(2), layer(2)]),
  network('two-digit-indices', 2, [layer(11), layer(1)]),
  { ...network('squared-error', 2, [layer(2), layer(2)]), loss: 'squared-error' },
  { ...network('mean-squared-error', 2, [layer(2), layer(3, 'linear')]), loss: 'mean-squared-error' },
  { ...network('mean-of-one-output', 2, [layer(2), layer(1)]), loss: 'mean-squared-error' },
  network('kinked', 2, [layer(2, 'relu'), layer(2, 'leaky-relu'), layer(1, 'tanh')]),
  network('curved', 2, [layer(2, 'elu'), layer(2, 'softplus'), layer(1, 'linear')]),
  network('gated', 2, [layer(2, 'silu'), layer(2, 'gelu'), layer(1, 'linear')]),
  network('hidden-softmax', 2, [layer(3, 'softmax'), layer(2)]),
  { ...network('labels', 2, [layer(2, 'tanh'), layer(2)]), loss: 'binary-cross-entropy' },
  { ...network('classes', 2, [layer(2, 'tanh'), layer(3, 'softmax')]), loss: 'cross-entropy' },
  { ...network('classes-of-sigmoids', 2, [layer(2)]), loss: 'cross-entropy' },
  network('shared-biases', 2, [layer(3, 'sigmoid', 'shared'), layer(2, 'sigmoid', 'shared')]),
  { ...network('penalised', 2, [layer(2), layer(2)]), l2: 0.25 },
  { ...network('typed', 2, [layer(2, softsign), layer(1, 'linear')]), loss: logCosh },
];

/** Those that print what others print too, with more indices or fewer. */
const printedAlike: ReadonlySet<string> = new Set([
  'thin-chain',
  'with-biases',
  'linear-output',
  'four-layers',
  'squared-error',
]);

/** One network of each kind that looks different in print, for checks that compose or print every one whole. */
export const printed: readonly NetworkSpec[] = corpus.filter(({ name }) => !printedAlike.has(name));
