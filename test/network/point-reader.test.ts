import { describe, expect, test } from 'vitest';
import { maxPointText, maxProblems } from '../../src/network/limits.ts';
import { readPoint } from '../../src/network/point-reader.ts';
import { readShorthand, type ShorthandOptions } from '../../src/network/shorthand.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { problemsOf, summary } from './mistakes.ts';

const [first, second] = readShorthand('2-3-1').layers;
if (first === undefined || second === undefined) throw new Error('two layers expected');
/** 2 inputs, 3 units without biases, 1 output with a bias. */
const spec: NetworkSpec = { ...readShorthand('2-3-1'), layers: [{ ...first, bias: false }, second] };

const point = {
  weights: [
    [
      [1, 2],
      [3, 4],
      [5, -6e-1],
    ],
    [[1, 2, 3]],
  ],
  biases: [null, [0.5]],
  inputs: [
    [1, 0],
    [0, 1],
  ],
  targets: [[1], [0]],
};

const read = (changed: object) => readPoint(JSON.stringify({ ...point, ...changed }), 'point.json', spec);

test('a point that fits is read as it is', () => expect(read({})).toEqual(point));

test('a network without any biases may say so with one null', () => {
  const bare = { ...spec, layers: spec.layers.map((layer) => ({ ...layer, bias: false })) };
  const readBare = (biases: unknown) => readPoint(JSON.stringify({ ...point, biases }), 'point.json', bare);
  expect(readBare(null)).toEqual({ ...point, biases: [null, null] });
  expect(readBare(null)).toEqual(readBare([null, null]));
});

test('units that share their bias have one number', () => {
  const shared: NetworkSpec = { ...spec, layers: [{ ...first, bias: 'shared' }, second] };
  const readShared = (biases: unknown) =>
    readPoint(JSON.stringify({ ...point, biases }), 'point.json', shared);
  expect(readShared([[0.25], [0.5]])).toEqual({ ...point, biases: [[0.25], [0.5]] });
  for (const wrong of [null, [], [1, 2, 3]]) {
    const [problem] = problemsOf(() => readShared([wrong, [0.5]]));
    const expected = { kind: 'list', each: 'shared', length: 1 };
    expect(problem).toMatchObject({ code: 'malformed-point', facts: { path: 'biases[0]', expected } });
  }
});

describe('targets', () => {
  const readTargets = (options: ShorthandOptions, targets: readonly number[]) => {
    const network = readShorthand('1-2', options);
    const text = JSON.stringify({
      weights: [[[1], [1]]],
      biases: [[1, 1]],
      inputs: [[1]],
      targets: [targets],
    });
    return readPoint(text, 'point.json', network);
  };
  const softmax = { activation: 'softmax', loss: 'cross-entropy' };
  const binary = { loss: 'binary-cross-entropy' };

  test.each<[ShorthandOptions, readonly number[]]>([
    [{}, [-3, 8]],
    [{ activation: 'softplus', loss: 'cross-entropy' }, [-3, 8]],
    [{ loss: 'y - t' }, [-3, 8]],
    [binary, [0, 1]],
    [softmax, [0, 1]],
    [softmax, [0.1 + 0.2, 0.7]],
    [softmax, [0.5, 0.5 + 5e-10]],
  ])('of %o may be %o', (options, targets) => {
    expect(readTargets(options, targets).targets).toEqual([targets]);
  });

  test.each<[ShorthandOptions, readonly number[], string, string]>([
    [binary, [0.5, 1.5], 'targets[0][1]', 'probability'],
    [binary, [-1e-12, 1], 'targets[0][0]', 'probability'],
    [softmax, [-0.5, 1.5], 'targets[0][0]', 'probability'],
    [softmax, [0.5, 0.4], 'targets[0]', 'distribution'],
    [softmax, [0.5, 0.5 + 5e-9], 'targets[0]', 'distribution'],
    [softmax, [0, 0], 'targets[0]', 'distribution'],
  ])('of %o may not be %o', (options, targets, path, kind) => {
    const [problem] = problemsOf(() => readTargets(options, targets));
    expect(problem).toMatchObject({ code: 'malformed-point', facts: { path, expected: { kind } } });
  });
});

describe('a point that does not fit', () => {
  const [hidden, output] = point.weights;
  test.each<[string, object, object]>([
    ['weights', { weights: [hidden] }, { expected: { kind: 'list', each: 'layer', length: 2 } }],
    ['weights', { weights: 3 }, { found: { kind: 'number', written: '3' } }],
    ['weights', { weights: null }, { found: { kind: 'nothing' } }],
    ['weights[0]', { weights: [[[1, 2]], output] }, { expected: { kind: 'list', each: 'unit', length: 3 } }],
    [
      'weights[1][0]',
      { weights: [hidden, [[1, 2]]] },
      { expected: { kind: 'list', each: 'weight', length: 3 } },
    ],
    ['weights[1][0][2]', { weights: [hidden, [[1, 2, '3']]] }, { found: { kind: 'text', written: '3' } }],
    ['weights[1][0][2]', { weights: [hidden, [[1, 2, null]]] }, { expected: { kind: 'number' } }],
    ['biases', { biases: [null] }, { expected: { kind: 'list', each: 'layer', length: 2 } }],
    ['biases', { biases: null }, { expected: { kind: 'list', each: 'layer', length: 2 } }],
    ['biases[0]', { biases: [[1, 2, 3], [0.5]] }, { expected: { kind: 'null' } }],
    ['biases[1]', { biases: [null, null] }, { expected: { kind: 'list', each: 'unit', length: 1 } }],
    ['inputs', { inputs: [] }, { expected: { kind: 'samples' } }],
    ['inputs[1]', { inputs: [[1, 2], [1]] }, { expected: { kind: 'list', each: 'input', length: 2 } }],
    ['targets', { targets: [[1]] }, { expected: { kind: 'list', each: 'sample', length: 2 } }],
    ['targets[0]', { targets: [[1, 2], [1]] }, { expected: { kind: 'list', each: 'output', length: 1 } }],
    ['targets[1][0]', { targets: [[1], [true]] }, { found: { kind: 'true-or-false', written: 'true' } }],
  ])('at %s: %j', (path, changed, facts) => {
    const problems = problemsOf(() => read(changed));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'malformed-point', facts: { path, ...facts } });
  });

  test('is told with line and column', () => {
    const text = JSON.stringify({ ...point, targets: [[1], ['one']] }, null, 2);
    const [problem] = problemsOf(() => readPoint(text, 'point.json', spec));
    const line = text.split('\n').findIndex((each) => each.includes('"one"')) + 1;
    expect(problem?.place).toEqual({ kind: 'file', file: 'point.json', line, column: 7 });
  });

  test('is told at most ten times', () => {
    const inputs = Array.from({ length: 40 }, () => ['a', 'b']);
    expect(problemsOf(() => read({ inputs, targets: inputs.map(() => [1]) }))).toHaveLength(maxProblems);
  });
});

/** The text of the point after a change, and the summary of a problem at a part of it. */
const changedAt = (text: string, part: string, code: string) =>
  [text, `1:${text.indexOf(part) + 1} ${code}`] as const;
const text = JSON.stringify(point);

test.each(
  (
    [
      ['', '1:1 empty-document'],
      ['[]', '1:1 wrong-type'],
      ['{', '1:1 malformed-json'],
      ['{"weights": [NaN]}', '1:14 malformed-json'],
      [' '.repeat(maxPointText + 1), '1:1 file-too-large'],
      [text.replace('"biases":[null,[0.5]],', ''), '1:1 missing-key'],
      changedAt(text.replace('"inputs"', '"weigths":1,"inputs"'), '"weigths"', 'unknown-key'),
      changedAt(text.replace('"inputs"', '"__proto__":1,"inputs"'), '"__proto__"', 'unknown-key'),
      changedAt(text.replace('0.5', '1e999'), '1e999', 'malformed-point'),
    ] as const
  ).map(([whole, expected]) => [whole.slice(0, 60), expected, whole] as const),
)('%j is refused: %s', (_, expected, whole) => {
  expect(summary(problemsOf(() => readPoint(whole, 'point.json', spec)))).toEqual([expected]);
});
