import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Formula } from '../../src/network/formula.ts';
import { maxNetworkText, maxProblems } from '../../src/network/limits.ts';
import { readNetwork } from '../../src/network/reader.ts';
import { activationNames, lossNames, type NetworkSpec } from '../../src/network/spec.ts';
import { jsonFile, problemsOf, summary, yamlFile } from './mistakes.ts';

const good = 'inputs: 3\nlayers:\n  - units: 2\n';
const byDefault = { activation: 'sigmoid', bias: true } as const;
const spec: NetworkSpec = {
  name: 'net',
  inputs: 3,
  layers: [{ units: 2, ...byDefault }],
  loss: 'half-squared-error',
  l2: 0,
  document: {},
};

const examples = readdirSync('examples').filter((file) => file.includes('.'));

const variable = (name: 'z' | 'y' | 't'): Formula => ({ kind: 'variable', name });
const negative: Formula = { kind: 'call', operation: 'negate', args: [variable('z')] };
const difference: Formula = { kind: 'call', operation: 'subtract', args: [variable('y'), variable('t')] };

describe('a valid description', () => {
  test.each<[string, string, NetworkSpec]>([
    ['with all defaults', good, spec],
    ['with a name', `name: a.b_c-9\n${good}`, { ...spec, name: 'a.b_c-9' }],
    [
      'with everything said',
      `${good}    activation: linear\n    bias: false\nloss: half-squared-error\nl2: 0\n`,
      {
        ...spec,
        layers: [{ units: 2, activation: 'linear', bias: false }],
      },
    ],
    [
      'with a penalty and a shared bias',
      `${good}    bias: shared\nl2: 1e-2\n`,
      { ...spec, layers: [{ units: 2, activation: 'sigmoid', bias: 'shared' }], l2: 0.01 },
    ],
    [
      'with formulas',
      `${good}    activation: { expression: " -z " }\nloss: { expression: y - t }\n`,
      {
        ...spec,
        layers: [{ units: 2, activation: { expression: '-z', formula: negative }, bias: true }],
        loss: { expression: 'y - t', formula: difference },
      },
    ],
    [
      'with free text',
      `${good}document: { title: "<b>\\\\input{x}", date: 2024-01-01 }\n`,
      {
        ...spec,
        document: { title: '<b>\\input{x}', date: '2024-01-01' },
      },
    ],
    [
      'with an alias',
      'inputs: 3\nlayers: [&h { units: 2 }, *h]\n',
      {
        ...spec,
        layers: [spec.layers, spec.layers].flat(),
      },
    ],
    ['after a byte order mark, with CRLF', `\uFEFF${good.replaceAll('\n', '\r\n')}`, spec],
    ['as JSON within YAML', '{"inputs":3,"layers":[{"units":2}]}', spec],
  ])('%s', (_, text, expected) => expect(readNetwork(text, yamlFile)).toEqual(expected));

  test('as JSON', () => {
    const text =
      '{\n\t"inputs": 3, "layers": [ { "units" : 2e0 } ],\r\n"document": {"title": "\\u00e9\\n\\ud83d\\ude00"} }';
    expect(readNetwork(text, jsonFile)).toEqual({ ...spec, document: { title: 'é\n😀' } });
  });

  test.each([
    ['My Net (2)', 'my-net-2'],
    ['.hidden', 'hidden'],
    ['网络', 'network'],
    ['', 'network'],
    ['x'.repeat(99), 'x'.repeat(64)],
  ])('takes the stem %o as the name %s', (stem, name) => {
    expect(readNetwork(good, { ...yamlFile, stem }).name).toBe(name);
  });

  test.each(examples)('the example %s can be read', (file) => {
    const format = file.endsWith('.json') ? 'json' : 'yaml';
    const stem = file.replace(/\.\w+$/, '');
    const text = readFileSync(`examples/${file}`, 'utf8');
    expect(readNetwork(text, { name: file, stem, format }).name).toBe(stem);
  });

  test('the example of the worked notes is their network', () => {
    const layer = { units: 2, activation: 'sigmoid', bias: false };
    const text = readFileSync('examples/worked-notes.yaml', 'utf8');
    expect(readNetwork(text, { ...yamlFile, stem: 'other' })).toEqual({
      ...spec,
      name: 'worked-notes',
      layers: [layer, layer],
      document: { title: 'The worked 3-2-2 network' },
    });
  });
});

const mistakes: readonly (readonly [text: string, summary: string, facts: object])[] = [
  ['', '1:1 empty-document', {}],
  ['# only a comment\n', '1:1 empty-document', {}],
  ['3-2-2', '1:1 wrong-type', { path: '', found: { kind: 'text', written: '3-2-2' }, expected: 'network' }],
  ['- 3', '1:1 wrong-type', { found: { kind: 'list', length: 1 }, expected: 'network' }],
  [`${good}dropout: 1`, '4:1 unknown-key', { found: 'dropout', path: '', suggestion: undefined }],
  [`${good}__proto__: 1`, '4:1 unknown-key', { found: '__proto__' }],
  [`${good}__proto__: { loss: x }`, '4:1 unknown-key', { found: '__proto__' }],
  [`${good}constructor: 1`, '4:1 unknown-key', { found: 'constructor' }],
  [`${good}toString: 1`, '4:1 unknown-key', { found: 'toString' }],
  [`${good}<<: { loss: x }`, '4:1 malformed-yaml', { reason: 'merge-key' }],
  [`${good}"<<": { loss: x }`, '4:1 unknown-key', { found: '<<' }],
  [`${good}documnet: {}`, '4:1 unknown-key', { suggestion: 'document' }],
  [`${good}document: { titel: x }`, '4:13 unknown-key', { path: 'document', suggestion: 'title' }],
  [`${good}    unit: 3`, '4:5 unknown-key', { path: 'layers[0]', suggestion: 'units' }],
  ['inputs: 3\nlayers: [{ unit: 3 }]', '2:12 unknown-key', { suggestion: 'units' }],
  ['layers: [{ units: 3 }]', '1:1 missing-key', { key: 'inputs', path: '' }],
  ['inputs: 3', '1:1 missing-key', { key: 'layers', path: '' }],
  ['inputs: 3\nlayers: [{ bias: true }]', '2:10 missing-key', { key: 'units', path: 'layers[0]' }],
  [`${good}inputs: 4`, '4:1 duplicate-key', { key: 'inputs', firstLine: 1 }],
  ['inputs: three\nlayers: [{ units: 2 }]', '1:9 wrong-type', { found: { kind: 'text', written: 'three' } }],
  ['inputs: "3"\nlayers: [{ units: 2 }]', '1:9 wrong-type', { expected: 'whole-number' }],
  ['inputs:\nlayers: [{ units: 2 }]', '1:8 wrong-type', { found: { kind: 'nothing' } }],
  ['inputs: 2.5\nlayers: [{ units: 2 }]', '1:9 wrong-type', { found: { kind: 'number', written: '2.5' } }],
  ['inputs: .nan\nlayers: [{ units: 2 }]', '1:9 wrong-type', { found: { kind: 'number', written: '.nan' } }],
  ['inputs: .inf\nlayers: [{ units: 2 }]', '1:9 wrong-type', { found: { kind: 'number', written: '.inf' } }],
  [
    'inputs: 0\nlayers: [{ units: 2 }]',
    '1:9 out-of-range',
    { path: 'inputs', found: 0, least: 1, most: 10000 },
  ],
  ['inputs: 3\nlayers: [{ units: -2 }]', '2:19 out-of-range', { path: 'layers[0].units', found: -2 }],
  ['inputs: 3\nlayers: [{ units: 1e300 }]', '2:19 out-of-range', { found: 1e300 }],
  ['inputs: 3\nlayers: [{ units: 10001 }]', '2:19 out-of-range', { found: 10001 }],
  ['inputs: 3\nlayers: []', '2:9 empty-layers', {}],
  ['inputs: 3\nlayers: 3', '2:9 wrong-type', { path: 'layers', expected: 'list' }],
  ['inputs: 3\nlayers: [3]', '2:10 wrong-type', { path: 'layers[0]', expected: 'layer' }],
  [
    `inputs: 3\nlayers: [${'{ units: 1 }, '.repeat(101)}]`,
    '2:9 out-of-range',
    { path: 'layers', found: 101, most: 100 },
  ],
  [`${good}    activation: sigmiod`, '4:17 unknown-name', { known: activationNames, suggestion: 'sigmoid' }],
  [
    `${good}    activation: 3`,
    '4:17 wrong-type',
    { path: 'layers[0].activation', expected: 'name-or-formula' },
  ],
  [`${good}loss: log(cosh(y-t))`, '4:7 unknown-name', { formula: { text: 'log(cosh(y-t))', isMeant: true } }],
  [`${good}    activation: __proto__`, '4:17 unknown-name', { found: '__proto__' }],
  [`${good}    bias: yes`, '4:11 wrong-type', { path: 'layers[0].bias', expected: 'bias' }],
  [`${good}    bias: 1`, '4:11 wrong-type', { found: { kind: 'number', written: '1' }, expected: 'bias' }],
  [`${good}loss: tahn`, '4:7 unknown-name', { what: 'loss', known: lossNames }],
  [`${good}loss: half-square-error`, '4:7 unknown-name', { what: 'loss', suggestion: 'half-squared-error' }],
  [`${good}l2: -0.1`, '4:5 out-of-range', { path: 'l2', found: -0.1, least: 0, most: 1_000_000 }],
  [`${good}l2: 1000001`, '4:5 out-of-range', { path: 'l2', found: 1_000_001 }],
  [`${good}l2: .inf`, '4:5 wrong-type', { expected: 'number' }],
  [`${good}l2: .nan`, '4:5 wrong-type', { expected: 'number' }],
  [`${good}l2: "1"`, '4:5 wrong-type', { expected: 'number' }],
  [`${good}name: My Net`, '4:7 malformed-name', { found: 'My Net', suggestion: 'my-net' }],
  [`${good}name: ..`, '4:7 malformed-name', { found: '..' }],
  [`${good}name: a/b`, '4:7 malformed-name', { found: 'a/b' }],
  [`${good}name: ${'x'.repeat(65)}`, '4:7 malformed-name', { suggestion: 'x'.repeat(64) }],
  [`${good}document: { title: 42 }`, '4:20 wrong-type', { path: 'document.title', expected: 'text' }],
  [`${good}document:`, '4:10 wrong-type', { path: 'document', expected: 'mapping' }],
  ['inputs: "3', '1:11 malformed-yaml', { reason: 'unclosed' }],
  ['inputs: [3', '1:11 malformed-yaml', { reason: 'unclosed' }],
  ['layers:\n\t- units: 2', '2:1 malformed-yaml', { reason: 'tab-indent' }],
  ['inputs: 3\n  layers: 2', '1:9 malformed-yaml', { reason: 'bad-key' }],
  ['inputs:3\nlayers: []', '1:1 malformed-yaml', { reason: 'bad-key' }],
  ['{ inputs: 3 layers: [] }', '1:11 malformed-yaml', { reason: 'unexpected' }],
  ['{ "inputs" 3 }', '1:12 malformed-yaml', { reason: 'missing-character' }],
  ['inputs: @3', '1:9 malformed-yaml', { reason: 'reserved-character' }],
  ['name: "\\q"', '1:8 malformed-yaml', { reason: 'bad-escape' }],
  ['? [a]\n: 3', '1:3 malformed-yaml', { reason: 'key-not-text' }],
  ['name: !!js/function "x"', '1:7 malformed-yaml', { reason: 'tag' }],
  ['name: !!str net', '1:13 malformed-yaml', { reason: 'tag' }],
  ['%FOO\n---\ninputs: 3', '1:1 malformed-yaml', { reason: 'directive' }],
  ['inputs: *three', '1:9 malformed-yaml', { reason: 'unknown-alias' }],
  ['layers: &l [*l]', '1:13 malformed-yaml', { reason: 'unknown-alias' }],
  [`${good}---\n${good}`, '4:1 malformed-yaml', { reason: 'several-documents' }],
  ['- '.repeat(maxNetworkText / 2), '1:68 malformed-yaml', { reason: 'too-deep' }],
  ['['.repeat(maxNetworkText), '1:35 malformed-yaml', { reason: 'too-deep' }],
  ['x'.repeat(maxNetworkText + 1), '1:1 file-too-large', { size: maxNetworkText + 1, limit: maxNetworkText }],
];

describe('a mistake', () => {
  test.each(mistakes.map(([text, ...rest]) => [text.slice(0, 60), ...rest, text] as const))(
    '%j: %s',
    (_, expected, facts, text) => {
      const problems = problemsOf(() => readNetwork(text, yamlFile));
      expect(summary(problems).at(0)).toBe(expected);
      expect(problems[0]?.facts).toMatchObject(facts);
    },
  );

  test('that explains a missing key stands alone', () => {
    const problems = problemsOf(() => readNetwork('inputs: 3\nlayers: [{ unit: 3 }]', yamlFile));
    expect(summary(problems)).toEqual(['2:12 unknown-key']);
  });

  test('does not hide the others: all are told, in order of place', () => {
    const text =
      'loss: none\ninputs: 0\nlayers:\n  - unit: 2\n    activation: tahn\n  - {}\n' +
      '  - { units: 1, activation: { expression: z z } }\ncolour: red\ninputs: 3\n';
    expect(summary(problemsOf(() => readNetwork(text, yamlFile)))).toEqual([
      '1:7 unknown-name',
      '2:9 out-of-range',
      '4:5 unknown-key',
      '5:17 unknown-name',
      '6:5 missing-key',
      '7:45 malformed-formula',
      '8:1 unknown-key',
      '9:1 duplicate-key',
    ]);
  });

  test('is told among the first ten only', () => {
    const text = good + Array.from({ length: 50 }, (_, index) => `key${index}: 1\n`).join('');
    expect(problemsOf(() => readNetwork(text, yamlFile))).toHaveLength(maxProblems);
  });

  test('on standard input has its line and column there', () => {
    const [problem] = problemsOf(() => readNetwork('inputs: 0', { ...yamlFile, name: '-' }));
    expect(problem?.place).toEqual({ kind: 'input', line: 1, column: 1 });
  });

  test('after a byte order mark stands where an editor shows it', () => {
    expect(summary(problemsOf(() => readNetwork(`\uFEFF${good}dropout: 1`, yamlFile)))).toEqual([
      '4:1 unknown-key',
    ]);
  });
});

test('aliases that multiply are refused quickly', () => {
  const levels = Array.from({ length: 20 }, (_, level) => {
    const parts = Array.from({ length: 10 }, () => (level === 0 ? '1' : `*a${level - 1}`));
    return `k${level}: &a${level} [${parts.join(', ')}]\n`;
  });
  const [problem] = problemsOf(() => readNetwork(levels.join(''), yamlFile));
  expect(problem).toMatchObject({ code: 'malformed-yaml', facts: { reason: 'too-many-aliases' } });
});
