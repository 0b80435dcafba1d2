import type { ProblemFacts } from '../../src/problem/facts.ts';
import { type Problem, type ProblemCode, type ProblemOf, problem } from '../../src/problem/problem.ts';
import { commandLineFacts } from './command-line-samples.ts';
import { dataFacts } from './data-samples.ts';

const known = ['linear', 'sigmoid'];
const hint = { text: 'z/(1 + abs(z))', isMeant: false, place: 'file' } as const;
const text = { kind: 'text', written: 'three' } as const;

/** Facts of every shape for every code; a code without a sample does not compile. */
const facts: { readonly [Code in ProblemCode]: readonly ProblemFacts[Code][] } = {
  'empty-document': [{ example: 'inputs: 3' }],
  'malformed-yaml': (
    [
      'unclosed',
      'tab-indent',
      'bad-indent',
      'bad-key',
      'key-not-text',
      'merge-key',
      'missing-character',
      'reserved-character',
      'bad-escape',
      'unexpected',
      'tag',
      'directive',
      'unknown-alias',
      'several-documents',
      'too-deep',
      'too-many-aliases',
    ] as const
  ).map((reason) => ({ reason })),
  'malformed-json': (
    [
      'unclosed',
      'unexpected',
      'trailing-comma',
      'trailing-text',
      'missing-comma',
      'missing-colon',
      'key-not-text',
      'comment',
      'bad-word',
      'bad-number',
      'bad-escape',
      'control-character',
      'too-deep',
    ] as const
  ).map((reason) => ({ reason })),
  'duplicate-key': [{ key: 'inputs', firstLine: 1 }],
  'unknown-key': [
    { path: '', found: 'imputs', known: ['inputs', 'layers'], suggestion: 'inputs' },
    { path: 'layers[0]', found: 'dropout', known: ['units', 'activation', 'bias'] },
    { path: 'layers[0].units', found: 'x', known: [] },
  ],
  'missing-key': [
    { key: 'inputs', path: '', example: 'inputs: 3' },
    { key: 'units', path: 'layers[1]', example: 'units: 3' },
  ],
  'wrong-type': [
    { path: 'inputs', found: text, expected: 'whole-number' },
    { path: 'layers[0].units', found: { kind: 'number', written: '2.5' }, expected: 'whole-number' },
    { path: 'document.title', found: { kind: 'number', written: '42' }, expected: 'text' },
    { path: 'document.title', found: { kind: 'true-or-false', written: 'true' }, expected: 'text' },
    { path: 'layers[0].bias', found: { kind: 'text', written: 'yes' }, expected: 'bias' },
    { path: 'document.paper', found: { kind: 'text', written: 'A5' }, expected: 'paper' },
    { path: 'document.sections[0]', found: { kind: 'number', written: '7' }, expected: 'section' },
    { path: 'l2', found: text, expected: 'number' },
    { path: 'layers', found: { kind: 'mapping' }, expected: 'list' },
    { path: 'layers[0]', found: { kind: 'nothing' }, expected: 'layer' },
    { path: 'document', found: text, expected: 'mapping' },
    { path: 'layers[0].activation', found: { kind: 'number', written: '7' }, expected: 'name-or-formula' },
    { path: '', found: { kind: 'list', length: 1 }, expected: 'network' },
    { path: '', found: { kind: 'list', length: 0 }, expected: 'point' },
    { path: '', found: { kind: 'number', written: '5' }, expected: 'table' },
  ],
  'out-of-range': [
    { path: 'layers[0].units', found: 0, least: 1, most: 10000 },
    { path: '', found: 99999, least: 1, most: 10000 },
    { path: 'layers', found: 101, least: 1, most: 100 },
    { path: 'l2', found: -0.5, least: 0, most: 1_000_000 },
  ],
  'empty-layers': [{ example: 'layers: [{ units: 2 }]' }],
  'unknown-name': [
    { what: 'activation', found: 'sigmiod', known, suggestion: 'sigmoid', formula: hint },
    { what: 'activation', found: 'bump', known, formula: { ...hint, place: 'option' } },
    { what: 'loss', found: 'y^2', known, formula: { text: 'y^2', isMeant: true, place: 'file' } },
    ...(
      [
        'loss',
        'notation',
        'style',
        'language',
        'format',
        'target',
        'code-style',
        'sigmoid-form',
        'section',
        'function',
        'variable',
        'optimiser',
        'initialisation',
        'scaling',
      ] as const
    ).map((what) => ({ what, found: 'strange', known })),
  ],
  'repeated-section': [{ section: 'forward' }],
  'malformed-name': [{ found: 'My Net', suggestion: 'my-net' }],
  'malformed-shorthand': [
    { reason: 'empty', found: '' },
    { reason: 'one-number', found: '3' },
    { reason: 'missing-number', found: '' },
    { reason: 'not-a-number', found: 'x' },
  ],
  'malformed-formula': (
    [
      ['empty', ''],
      ['incomplete', ''],
      ['operand-expected', '*'],
      ['missing-operator', 'z'],
      ['ambiguous-product', 'z'],
      ['unclosed', '('],
      ['unopened', ')'],
      ['unexpected', ','],
      ['double-star', '**'],
      ['malformed-number', '1.2'],
      ['function-without-arguments', 'exp'],
      ['call-of-value', 'z'],
      ['index', '['],
      ['which-output', 'y'],
      ['comparison-as-value', '>'],
      ['comparison-expected', 'z'],
      ['chained-comparison', '<'],
      ['no-value', '-0.3679'],
      ['missing-branch', '?'],
      ['assignment', '='],
      ['text', '"'],
      ['member', '.'],
      ['list', '['],
      ['range', ':'],
      ['statement', ';'],
      ['line-break', '\n'],
      ['comment', '#'],
      ['factorial', '!'],
      ['remainder', '%'],
      ['logic', '&'],
      ['character', '\u0000'],
    ] as const
  ).map(([reason, found]) => ({ reason, found })),
  'formula-too-large': [
    { what: 'length', limit: 2000 },
    { what: 'depth', limit: 60 },
    { what: 'size', limit: 500 },
    { what: 'digits', limit: 40 },
    { what: 'exponent', limit: 300 },
  ],
  'wrong-arguments': [
    { name: 'exp', found: 2, expected: 1 },
    { name: 'max', found: 1, expected: 'many' },
  ],
  'unknown-output': [
    { found: '3', outputs: 2 },
    { found: '0', outputs: undefined },
  ],
  'missing-variable': [{ variable: 'z' }, { variable: 'y' }],
  'unsuitable-pair': [{ loss: 'cross-entropy', activation: 'linear', suitable: ['softmax', 'sigmoid'] }],
  'constant-output': [{ loss: 'cross-entropy' }],
  'loss-without-value': [
    { loss: '-t*log(y)', activation: 'tanh', outputs: ['-0.3522'], targets: ['0.1307'], more: false },
    {
      loss: 'binary-cross-entropy',
      activation: 'max(0, z)',
      outputs: ['0', '0.3142', '0.8414'],
      targets: ['0.1307', '0.5113', '0.8719'],
      more: true,
    },
  ],
  'malformed-point': [
    { path: 'inputs[0][1]', found: text, expected: { kind: 'number' } },
    { path: 'biases[0]', found: { kind: 'list', length: 2 }, expected: { kind: 'null' } },
    { path: 'inputs', found: { kind: 'list', length: 0 }, expected: { kind: 'samples' } },
    { path: 'targets[0][1]', found: { kind: 'number', written: '1.5' }, expected: { kind: 'probability' } },
    {
      path: 'targets[0]',
      found: { kind: 'list', length: 2 },
      expected: { kind: 'distribution', sum: 0.75 },
    },
    ...(['layer', 'unit', 'shared', 'weight', 'sample', 'input', 'output'] as const).map((each) => ({
      path: 'weights',
      found: { kind: 'list', length: 3 } as const,
      expected: { kind: 'list', each, length: 2 } as const,
    })),
  ],
  'unknown-parameter': [
    { found: 'w_1_1', known: [], suggestion: 'w_1_1_1' },
    { found: 'speed', known: [] },
  ],
  'file-not-found': [{ path: 'no/such.yaml' }],
  'unreadable-file': (['directory', 'permission', 'other'] as const).map((reason) => ({
    path: 'net.yaml',
    reason,
  })),
  'not-utf8': [{ path: 'net.yaml' }, { path: '-' }],
  'file-too-large': [{ size: 300000, limit: 262144 }],
  'unwritable-output': [
    ...(['permission', 'not-a-folder', 'folder-in-place', 'read-only', 'no-space', 'other'] as const).map(
      (reason) => ({
        path: 'output',
        reason,
      }),
    ),
    { path: '-', reason: 'no-space' },
  ],
  'foreign-folder': [{ path: 'output/net' }],
  'too-large': [
    { what: 'derivation', counted: 'weights', size: 60000, limit: 10000, wayOut: 'smaller-network' },
    { what: 'derivation', counted: 'equations', size: 60000, limit: 10000, wayOut: 'form-in-deltas' },
    {
      what: 'derivation',
      counted: 'operations',
      size: 60000,
      limit: 10000,
      bytes: 3.24e7,
      wayOut: 'show-less',
    },
    { what: 'code', counted: 'operations', size: 60000, limit: 10000, bytes: 1.14e6, wayOut: 'shared-code' },
  ],
  'unsuitable-shape': [
    { reason: 'too-deep', layers: 12, most: 8 },
    { reason: 'loss-of-all-outputs' },
    { reason: 'expanded', weights: 448, most: 150 },
    { reason: 'not-in-c', option: '--math fast' },
    { reason: 'beyond-float32', found: -1e39, most: 3.4028234663852886e38 },
  ],
  ...commandLineFacts,
  ...dataFacts,
};

const samplesOf = <Code extends ProblemCode>(code: Code): readonly ProblemOf<Code>[] =>
  facts[code].map((one) => problem(code, one));

export const problemCodes = Object.keys(facts) as readonly ProblemCode[];

/** Problems of every code, without a place. */
export const sampleProblems = problemCodes.flatMap((code) => samplesOf(code)) as readonly Problem[];
