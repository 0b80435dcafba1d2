import { expect, test } from 'vitest';
import { readNetwork } from '../../src/network/reader.ts';
import { jsonFile, problemsOf, summary, yamlFile } from './mistakes.ts';

const good = 'inputs: 3\nlayers:\n  - units: 2\n';

test.each<[string, string, object]>([
  [`${good}    activation: {}`, '4:17 missing-key', { key: 'expression', path: 'layers[0].activation' }],
  [`${good}    activation: { expresion: z }`, '4:19 unknown-key', { suggestion: 'expression' }],
  [`${good}    activation: { expression: z, of: z }`, '4:34 unknown-key', { known: ['expression'] }],
  [`${good}    activation: { expression: 5 }`, '4:31 wrong-type', { expected: 'text' }],
  [`${good}    activation: [z]`, '4:17 wrong-type', { expected: 'name-or-formula' }],
  [`${good}    activation: { expression: z + y }`, '4:35 unknown-name', { what: 'variable', found: 'y' }],
  [`${good}    activation: { expression: max(z, 0) }`, '4:34 malformed-formula', { reason: 'unclosed' }],
  [
    `${good}    activation: { expression: log(z) }`,
    '4:31 malformed-formula',
    { reason: 'no-value', found: '-0.3679' },
  ],
  [`${good}    activation: { expression: " 1/0*z" }`, '4:33 malformed-formula', { reason: 'no-value' }],
  [`${good}    activation: { expression: z^z }`, '4:31 malformed-formula', { reason: 'no-value' }],
  [`${good}    activation: { expression: sqrt(-1-z^2) }`, '4:31 malformed-formula', { reason: 'no-value' }],
  [`${good}loss: { expression: "y[3]" }`, '4:24 unknown-output', { found: '3', outputs: 2 }],
  [`${good}loss: {}`, '4:7 missing-key', { path: 'loss', example: 'expression: "(y - t)^2"' }],
  [`${good}loss: 7`, '4:7 wrong-type', { path: 'loss', expected: 'name-or-formula' }],
  [
    `${good}    activation: relu\nloss: cross-entropy`,
    '5:7 unsuitable-pair',
    { loss: 'cross-entropy', activation: 'relu', suitable: ['softmax', 'sigmoid', 'softplus'] },
  ],
  [`${good}    activation: tanh\nloss: binary-cross-entropy`, '5:7 unsuitable-pair', { activation: 'tanh' }],
  [
    `${good}    activation: softmax\nloss: binary-cross-entropy`,
    '5:7 unsuitable-pair',
    { activation: 'softmax', suitable: ['sigmoid'] },
  ],
  [
    `${good}    activation: tanh\nloss: { expression: "-t*log(y)" }`,
    '5:7 loss-without-value',
    { loss: '-t*log(y)', activation: 'tanh', outputs: ['-0.3522', '0.3043'], targets: ['0.1307', '0.5113'] },
  ],
  [
    `${good}loss: { expression: sqrt(y - t) }`,
    '4:7 loss-without-value',
    { activation: 'sigmoid', more: false },
  ],
  [
    `${good}    activation: relu\nloss: { expression: sqrt(y) }`,
    '5:7 loss-without-value',
    { outputs: ['0', '0.3142'] },
  ],
  [
    `${good}    activation: { expression: "max(0, z)" }\nloss: cross-entropy`,
    '5:7 loss-without-value',
    { loss: 'cross-entropy', activation: 'max(0, z)' },
  ],
  [
    'inputs: 1\nlayers: [{ units: 4, activation: tanh }]\nloss: { expression: "sum(t)*log(y[4])" }',
    '3:7 loss-without-value',
    { outputs: ['-0.3522', '0.3043', '0.6865'], more: true },
  ],
  [
    'loss: cross-entropy\ninputs: 3\nlayers: [{ units: 1, activation: softmax }]',
    '1:7 constant-output',
    { loss: 'cross-entropy' },
  ],
])('%j has the mistake %s', (text, expected, facts) => {
  const problems = problemsOf(() => readNetwork(text, yamlFile));
  expect(summary(problems).at(0)).toBe(expected);
  expect(problems[0]?.facts).toMatchObject(facts);
});

test('mistakes of formulas stand among the others, in order of place', () => {
  const text =
    'loss: { expression: z }\ninputs: 0\nlayers:\n  - units: 2\n    activation: { expression: z z }\n    bias: no\n';
  expect(summary(problemsOf(() => readNetwork(text, yamlFile)))).toEqual([
    '1:21 unknown-name',
    '2:9 out-of-range',
    '5:33 malformed-formula',
    '6:11 wrong-type',
  ]);
});

test('the outputs are counted only where their number can be read', () => {
  const text = '{"inputs": 1, "layers": [{"units": 0.5}], "loss": {"expression": "y[7]"}}';
  expect(summary(problemsOf(() => readNetwork(text, jsonFile)))).toEqual(['1:36 wrong-type']);
});

test('a formula of JSON is told at its place', () => {
  const text = '{"inputs": 1, "layers": [\n {"units": 1, "activation": {"expression": "z\\u002b\\u0071"}}]}';
  expect(summary(problemsOf(() => readNetwork(text, jsonFile)))).toEqual(['2:52 unknown-name']);
});

test.each([
  'loss: { expression: "-t*log(y) - (1-t)*log(1-y)" }',
  'loss: { expression: "-sum(t*log(y))" }',
  'loss: { expression: "abs(y-t)^1.5" }',
  'loss: { expression: "abs(y-t) < 1 ? 0.5*(y-t)^2 : abs(y-t) - 0.5" }',
  'loss: { expression: "max(0, 1 - y*t)" }',
  'loss: { expression: "t*log(t/y)" }',
  'loss: { expression: "sqrt(1 + (y-t)^2) - 1" }',
])('a loss that stays in its domain is taken: %s', (loss) => {
  expect(typeof readNetwork(`${good}${loss}`, yamlFile).loss).toBe('object');
});
