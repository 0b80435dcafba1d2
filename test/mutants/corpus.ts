import type { StyleName } from '../../src/document/styles/index.ts';
import type { LanguageName } from '../../src/language/index.ts';
import type { NotationName } from '../../src/notation/profiles/index.ts';
import type { Format, Options } from '../../src/options.ts';

/** One build: a network and what is asked for. */
export interface Build {
  readonly network: string;
  /** The documents. */
  readonly formats: readonly Format[];
  /** Whether code is made too, which is so unless told otherwise. */
  readonly code?: false;
  readonly options: Partial<Options>;
  /** With numbers below every line. */
  readonly numbers?: true;
}

const looks = (style: StyleName, notation: NotationName, lang: LanguageName): Partial<Options> => ({
  style,
  notation,
  lang,
});

const typed = (activation: string, loss: string, outputs = 1): string => `
inputs: 1
layers: [{ units: 1, activation: { expression: "${activation}" } }, { units: ${outputs}, activation: linear, bias: false }]
loss: { expression: "${loss}" }`;

/** Documents alone, and in one look. */
const few = (networks: readonly (readonly [string, StyleName, NotationName])[]): readonly Build[] =>
  networks.map(([network, style, notation]) => ({
    network,
    formats: ['md'],
    options: looks(style, notation, 'en'),
    code: false,
  }));

/**
 * Small networks that together meet every rule, operator, shape of code and style: short ones first, because a mutant is
 * let go of as soon as one build has found it.
 */
export const builds: readonly Build[] = [
  {
    network: 'inputs: 2\nlayers: [{ units: 2, activation: relu }, { units: 2 }]',
    formats: ['tex'],
    options: { ...looks('slides', 'worked-notes', 'en'), sigmoidForm: 'a(1-a)' },
    numbers: true,
  },
  {
    network: 'inputs: 2\nlayers: [{ units: 2, bias: shared }, { units: 2 }]\nl2: 0.25',
    formats: ['md'],
    options: { ...looks('worked', 'worked-notes', 'en'), codeStyle: 'expanded' },
  },
  {
    network:
      'inputs: 2\nlayers: [{ units: 2, activation: tanh, bias: false }, { units: 2, activation: linear }]\nloss: squared-error',
    formats: ['md'],
    options: looks('crib', 'crib-sheet', 'zh'),
    numbers: true,
  },
  {
    network:
      'inputs: 2\nlayers: [{ units: 3, activation: relu }, { units: 2, activation: softplus, bias: shared }, { units: 3, activation: softmax }]\nloss: cross-entropy\nl2: 0.1',
    formats: ['md'],
    options: { ...looks('course', 'lecture', 'en'), shape: 'rows' },
  },
  {
    network:
      'inputs: 3\nlayers: [{ units: 3, activation: tanh }, { units: 2, activation: softmax, bias: false }, { units: 2 }]\nloss: binary-cross-entropy',
    formats: ['tex', 'json'],
    options: { ...looks('examples', 'differentials', 'en'), shape: 'unrolled' },
  },
  {
    network:
      'inputs: 1\nlayers: [{ units: 1, activation: elu }, { units: 1, activation: silu, bias: shared }, { units: 1, activation: gelu, bias: false }, { units: 1, activation: leaky-relu }]\nloss: mean-squared-error',
    formats: ['html'],
    options: looks('explained', 'layered', 'en'),
  },
  {
    network:
      'inputs: 12\nlayers: [{ units: 12, activation: tanh, bias: shared }, { units: 2, activation: softmax }]\nloss: cross-entropy',
    formats: [],
    options: { shape: 'unrolled' },
  },
  {
    network:
      'inputs: 6\nlayers: [{ units: 6, activation: tanh }, { units: 3 }, { units: 1 }]\nloss: binary-cross-entropy\nl2: 0.5',
    formats: [],
    options: { shape: 'unrolled' },
  },
  {
    network: typed(
      'z > 1 ? sin(z)/(2 + cos(z)) : -3*tanh(z)^3 - 2^z',
      'log(cosh(y - t)) + max(y, t)*min(y, 0.5, t)',
      2,
    ),
    formats: ['html'],
    options: looks('worked', 'lecture', 'en'),
  },
  {
    network: typed(
      'sqrt(1 + z^2)*atan(z) - sign(z)*log(1 + abs(z))',
      '-erf(y - t)^2 + exp(-sinh(y)*tan(t))*pi',
    ),
    formats: ['md'],
    options: { ...looks('worked', 'layered', 'zh'), shape: 'rows' },
  },
  {
    network:
      'inputs: 2\nlayers: [{ units: 2, activation: tanh }, { units: 2, activation: softmax }]\nloss: cross-entropy',
    formats: [],
    options: { math: 'fast', shape: 'unrolled' },
  },
  {
    network:
      'inputs: 2\nlayers: [{ units: 3, activation: softplus }, { units: 2 }]\nloss: binary-cross-entropy',
    formats: [],
    options: { math: 'fast', shape: 'rows' },
  },
  // Lines about any network that few networks have: cheap ones, one for each of them.
  ...few([
    ['inputs: 1\nlayers: [{ units: 1 }, { units: 1 }, { units: 1 }]', 'course', 'lecture'],
    ['inputs: 2\nlayers: [{ units: 1 }]', 'examples', 'differentials'],
    ['inputs: 2\nlayers: [{ units: 1, bias: shared }]\nloss: binary-cross-entropy', 'crib', 'crib-sheet'],
    ['inputs: 1\nlayers: [{ units: 2, activation: softmax }]\nloss: cross-entropy', 'course', 'worked-notes'],
    [
      'inputs: 1\nlayers: [{ units: 1 }, { units: 2, activation: softmax }]\nloss: cross-entropy',
      'examples',
      'layered',
    ],
    [
      'inputs: 1\nlayers: [{ units: 2 }, { units: 2, activation: linear }]\nloss: mean-squared-error',
      'examples',
      'lecture',
    ],
    ['inputs: 1\nlayers: [{ units: 1 }, { units: 1 }]\nloss: squared-error', 'examples', 'lecture'],
    ['inputs: 2\nlayers: [{ units: 2 }, { units: 2 }]', 'examples', 'layered'],
    ['inputs: 2\nlayers: [{ units: 2 }, { units: 2 }]', 'course', 'lecture'],
    ['inputs: 2\nlayers: [{ units: 2 }, { units: 2 }]', 'crib', 'crib-sheet'],
    ['inputs: 2\nlayers: [{ units: 1, bias: shared }]', 'worked', 'worked-notes'],
    ['inputs: 2\nlayers: [{ units: 1 }]\nloss: binary-cross-entropy', 'examples', 'differentials'],
  ]),
  // Shapes of loops and of formulas that few networks have.
  {
    network:
      'inputs: 2\nlayers: [{ units: 2, activation: softmax }, { units: 3, activation: softmax, bias: shared }]\nloss: squared-error\nl2: 0.5',
    formats: [],
    options: { shape: 'rows' },
  },
  {
    network:
      'inputs: 2\nlayers: [{ units: 2, activation: { expression: "1/(1 + z^-2)^3" } }, { units: 2, activation: { expression: "z > 2 ? z^64 : z < -2 ? -z : z^3/2 - sqrt(2)*sqrt(z + 3)" } }]\nloss: { expression: "y[1]*t[2] + sum((y - t)^2) - exp(-(t[1] - y[2])^2)/3" }',
    formats: ['json'],
    options: looks('worked', 'differentials', 'en'),
    numbers: true,
  },
  {
    network:
      'inputs: 2\nlayers: [{ units: 2, activation: { expression: "2*z" }, bias: false }, { units: 1, activation: { expression: "z^-1 + tanh(z)^2" }, bias: false }]\nl2: 0.25',
    formats: ['md'],
    options: { ...looks('worked', 'lecture', 'en'), target: 'js' },
  },
  {
    network: typed(
      'z < tanh(z) ? exp(z) : z > 1/(1 + exp(-z)) ? log(1 + exp(z)) : z',
      'y < t ? exp(y) : tanh(y - t)',
    ),
    formats: [],
    options: { math: 'fast', shape: 'rows' },
  },
  {
    network: typed('max(z, 0) + log(1 + exp(-abs(2*z)))', '(y - t)^2'),
    formats: [],
    options: { math: 'fast', shape: 'rows' },
  },
  {
    network: typed('z < tanh(z) ? exp(z) : z', 'tanh(y - t) > 0 ? exp(y) : tanh(y - t)'),
    formats: [],
    options: { math: 'fast', shape: 'unrolled' },
  },
  {
    network:
      'inputs: 2\nlayers: [{ units: 3 }, { units: 2, activation: softmax }]\nloss: cross-entropy\nl2: 0.5',
    formats: [],
    options: { numbers: 'float32', shape: 'rows' },
  },
  {
    network: 'inputs: 2\nlayers: [{ units: 2, bias: shared }, { units: 1, bias: false }]\nl2: 0.5',
    formats: [],
    options: { numbers: 'float32', shape: 'unrolled' },
  },
  {
    network: 'inputs: 2\nlayers: [{ units: 2 }, { units: 2 }]\nloss: mean-squared-error',
    formats: [],
    options: { shape: 'rows' },
  },
  {
    network:
      'inputs: 12\nlayers: [{ units: 12, activation: tanh }, { units: 2, activation: linear }]\nloss: { expression: "(y[1] - t[1])^2" }',
    formats: [],
    options: { shape: 'unrolled' },
  },
  // Laws of algebra that few formulas need.
  ...[
    'z/(1 + exp(z)) + log(1)*z',
    'sqrt(1 + z^2)*sqrt(1 + z^2)',
    'z^1 + z^0*z',
    'max(z, z/3)',
    'z == 2 ? z : 2*z',
  ].map(
    (activation): Build => ({
      network: typed(activation, '(y - t)^2/2'),
      formats: ['md'],
      options: looks('worked', 'worked-notes', 'en'),
    }),
  ),
];
