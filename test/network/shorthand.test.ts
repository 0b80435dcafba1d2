import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namePattern } from '../../src/network/limits.ts';
import { readShorthand, type ShorthandOptions } from '../../src/network/shorthand.ts';
import { layerSizes } from '../../src/network/spec.ts';
import { problemsOf, summary } from './mistakes.ts';

const hidden = { units: 2, activation: 'sigmoid', bias: true };

describe('a shorthand', () => {
  test.each<[string, ShorthandOptions, object]>([
    [
      '3-2-2',
      {},
      { name: '3-2-2', inputs: 3, layers: [hidden, hidden], loss: 'half-squared-error', l2: 0, document: {} },
    ],
    ['3-2', { bias: false }, { layers: [{ ...hidden, bias: false }] }],
    [
      '3-2-2',
      { activation: 'linear' },
      { layers: [hidden, hidden].map((layer) => ({ ...layer, activation: 'linear' })) },
    ],
    ['3-2-2', { outputActivation: 'linear' }, { layers: [hidden, { ...hidden, activation: 'linear' }] }],
    ['3-2', { name: 'mine', loss: 'half-squared-error' }, { name: 'mine' }],
    ['3-2', { l2: 0.25 }, { l2: 0.25 }],
    ['3-2', { activation: 'softmax', loss: 'cross-entropy' }, { loss: 'cross-entropy' }],
    ['10000-1', {}, { inputs: 10000 }],
  ])('%s with %o', (text, options, expected) => expect(readShorthand(text, options)).toMatchObject(expected));

  test('of any sizes gives these sizes and a valid name', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 101 });
    fc.assert(
      fc.property(sizes, (wanted) => {
        const spec = readShorthand(wanted.join('-'));
        expect(layerSizes(spec)).toEqual(wanted);
        expect(spec.name).toMatch(namePattern);
      }),
    );
  });
});

test.each<[string, readonly string[], object]>([
  ['', ['1 malformed-shorthand'], { reason: 'empty' }],
  ['3', ['1 malformed-shorthand'], { reason: 'one-number', found: '3' }],
  ['3--2', ['3 malformed-shorthand'], { reason: 'missing-number' }],
  ['-3-2', ['1 malformed-shorthand'], { reason: 'missing-number' }],
  ['3-2-', ['5 malformed-shorthand'], { reason: 'missing-number' }],
  ['-', ['1 malformed-shorthand', '2 malformed-shorthand'], { reason: 'missing-number' }],
  ['3-x-2', ['3 malformed-shorthand'], { reason: 'not-a-number', found: 'x' }],
  ['3-2.5', ['3 malformed-shorthand'], { reason: 'not-a-number', found: '2.5' }],
  ['3-1e2', ['3 malformed-shorthand'], { reason: 'not-a-number', found: '1e2' }],
  ['3 -2', ['1 malformed-shorthand'], { reason: 'not-a-number', found: '3 ' }],
  ['3–2', ['1 malformed-shorthand'], { reason: 'not-a-number', found: '3–2' }],
  ['٣-2', ['1 malformed-shorthand'], { reason: 'not-a-number', found: '٣' }],
  ['3-0-2', ['3 out-of-range'], { found: 0, least: 1, most: 10000 }],
  ['3-99999999999999999999', ['3 out-of-range'], { found: 1e20 }],
  [`3${'-1'.repeat(101)}`, ['203 out-of-range'], { path: 'layers', found: 101, most: 100 }],
  ['0-x-', ['1 out-of-range', '3 malformed-shorthand', '5 malformed-shorthand'], { found: 0 }],
])('the shorthand %s is refused', (text, expected, facts) => {
  const problems = problemsOf(() => readShorthand(text));
  expect(summary(problems)).toEqual(expected);
  expect(problems[0]?.facts).toMatchObject(facts);
  expect(problems[0]?.place).toMatchObject({ text });
});

test.each<[ShorthandOptions, string, object]>([
  [{ activation: 'sigmiod' }, '--activation unknown-name', { what: 'activation', suggestion: 'sigmoid' }],
  [{ outputActivation: 'x' }, '--output-activation unknown-name', { found: 'x', suggestion: undefined }],
  [{ loss: 'toString' }, '--loss unknown-name', { what: 'loss' }],
  [{ activation: 'leaky-rellu' }, '--activation unknown-name', { suggestion: 'leaky-relu' }],
  [{ activation: 'relu6' }, '--activation unknown-name', { suggestion: 'relu' }],
  [{ activation: '2*zz' }, '--activation:3 unknown-name', { what: 'variable', found: 'zz' }],
  [{ activation: 'sigmoid(z)' }, '--activation:1 unknown-name', { what: 'function', found: 'sigmoid' }],
  [{ activation: '' }, '--activation:1 malformed-formula', { reason: 'empty' }],
  [{ activation: '3' }, '--activation:1 missing-variable', { variable: 'z' }],
  [{ activation: 'log(z)' }, '--activation:1 malformed-formula', { reason: 'no-value' }],
  [{ outputActivation: 'z + t' }, '--output-activation:5 unknown-name', { found: 't' }],
  [{ loss: 'z - t' }, '--loss:1 unknown-name', { what: 'variable', known: ['y', 't', 'pi', 'e'] }],
  [{ loss: 'y[3]' }, '--loss:3 unknown-output', { outputs: 2 }],
  [{ loss: 'cross-entropy', outputActivation: 'gelu' }, '--loss unsuitable-pair', { activation: 'gelu' }],
  [{ loss: 'log(y)', activation: 'tanh' }, '--loss loss-without-value', { activation: 'tanh' }],
  [{ l2: -1 }, '--l2 out-of-range', { found: -1, least: 0, most: 1_000_000 }],
  [{ l2: Number.NaN }, '--l2 out-of-range', {}],
  [{ name: '../up' }, '--name malformed-name', { found: '../up', suggestion: 'up' }],
])('the options %o are refused', (options, expected, facts) => {
  const problems = problemsOf(() => readShorthand('3-2', options));
  expect(summary(problems)).toEqual([expected]);
  expect(problems[0]?.facts).toMatchObject(facts);
});

test.each([
  ['z', 'y'],
  ['-z', 'y-t'],
  ['pi-z', '-y'],
  ['2z', '(y - t)^2'],
])('what is no name is a formula: %s, %s', (activation, loss) => {
  const spec = readShorthand('3-2-2', { activation, loss });
  expect(spec.layers.map((layer) => layer.activation)).toMatchObject([
    { expression: activation },
    { expression: activation },
  ]);
  expect(spec.loss).toMatchObject({ expression: loss });
});

test('without a readable number of outputs no output is refused', () => {
  const problems = problemsOf(() => readShorthand('3-x', { loss: 'y[9]' }));
  expect(summary(problems)).toEqual(['3 malformed-shorthand']);
});

test('mistakes of shorthand and options are told together', () => {
  const problems = problemsOf(() => readShorthand('3-x', { activation: 'a', loss: 'b' }));
  expect(summary(problems)).toEqual([
    '3 malformed-shorthand',
    '--activation unknown-name',
    '--loss unknown-name',
  ]);
});
