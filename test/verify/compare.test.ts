import { describe, expect, it, test } from 'vitest';
import type { NetworkSpec } from '../../src/network/spec.ts';
import type { Gradients } from '../../src/quantity/point.ts';
import { type Comparison, compare } from '../../src/verify/compare.ts';
import type { Claimed } from '../../src/verify/numbers.ts';
import { bitwise, differences, type Mode, relative } from '../../src/verify/tolerances.ts';

const spec: NetworkSpec = {
  name: '2-2-1',
  inputs: 2,
  layers: [
    { units: 2, activation: 'sigmoid', bias: true },
    { units: 1, activation: 'sigmoid', bias: false },
  ],
  loss: 'half-squared-error',
  l2: 0,
  document: {},
};

const right: Gradients = {
  loss: 0.5,
  weights: [
    [
      [1, 2],
      [3, -4],
    ],
    [[5, 6]],
  ],
  biases: [[7, 8], null],
};

const held = (left: Claimed, mode: Mode, other: Claimed = right): Comparison =>
  compare({ id: 'left', gradients: [left] }, { id: 'right', gradients: [other] }, { spec, mode, seeds: [7] });

const withWeight = (number: number): Gradients => ({
  ...right,
  weights: [
    [
      [1, 2],
      [3, number],
    ],
    [[5, 6]],
  ],
});

describe.each([bitwise, relative(), differences()])('$kind', (mode) => {
  it('passes for equal numbers, all of them', () => {
    expect(held(right, mode)).toMatchObject({ passed: true, reason: null, compared: 9, worst: { error: 0 } });
  });

  it('names the worst parameter, its numbers, the point and the seed', () => {
    expect(held(withWeight(-5), mode)).toMatchObject({
      left: 'left',
      right: 'right',
      mode: mode.kind,
      compared: 9,
      passed: false,
      reason: { code: 'disagreement', parameter: 'w_1_2_2' },
      worst: { parameter: 'w_1_2_2', left: -5, right: -4, point: 0, seed: 7 },
    });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('fails for %s, on both sides alike', (number) => {
    const reason = { code: 'not-finite', parameter: 'w_1_2_2' };
    expect(held(withWeight(number), mode)).toMatchObject({ passed: false, reason });
    expect(held(right, mode, withWeight(number))).toMatchObject({ passed: false, reason });
    expect(held(withWeight(number), mode, withWeight(number))).toMatchObject({ passed: false, reason });
  });

  it('names NaN before any disagreement, and what is missing before both', () => {
    const spoilt: Claimed = {
      loss: 9,
      weights: [
        [
          [1, 2],
          [3, Number.NaN],
        ],
        [[5, 6]],
      ],
      biases: [[7, 8], null],
    };
    expect(held(spoilt, mode).reason).toEqual({ code: 'not-finite', parameter: 'w_1_2_2' });
    const missing = { ...spoilt, biases: [[7], null] };
    expect(held(missing, mode).reason).toMatchObject({ code: 'missing-parameter', parameter: 'b_1_2' });
  });

  it.each<[string, Claimed, string]>([
    ['weight', { ...right, weights: [[[1, 2], [3]], [[5, 6]]] }, 'w_1_2_2'],
    [
      'layer',
      {
        ...right,
        weights: [
          [
            [1, 2],
            [3, -4],
          ],
        ],
      },
      'w_2_1_1',
    ],
    ['bias', { ...right, biases: [null, null] }, 'b_1_1'],
    ['list of biases', { loss: right.loss, weights: right.weights }, 'b_1_1'],
    ['loss', { weights: right.weights, biases: right.biases }, 'E'],
  ])('fails for a missing %s', (_, left, parameter) => {
    expect(held(left, mode).reason).toEqual({ code: 'missing-parameter', witness: 'left', parameter });
    expect(held(right, mode, left).reason).toEqual({
      code: 'missing-parameter',
      witness: 'right',
      parameter,
    });
  });

  it.each<[string, Claimed]>([
    ['weights', { ...right, weights: [...right.weights, [[1]]] }],
    [
      'weights[1]',
      {
        ...right,
        weights: [
          [
            [1, 2],
            [3, -4],
          ],
          [
            [5, 6],
            [5, 6],
          ],
        ],
      },
    ],
    [
      'weights[0][1]',
      {
        ...right,
        weights: [
          [
            [1, 2],
            [3, -4, 5],
          ],
          [[5, 6]],
        ],
      },
    ],
    ['biases', { ...right, biases: [[7, 8], null, null] }],
    ['biases[1]', { ...right, biases: [[7, 8], [9]] }],
  ])('fails for what is too much in %s', (place, left) => {
    expect(held(left, mode).reason).toEqual({ code: 'shape-mismatch', witness: 'left', place });
  });

  it('fails when nothing is compared', () => {
    const silent = { id: 'silent', gradients: [] };
    const comparison = compare(silent, silent, { spec, mode, seeds: [] });
    expect(comparison).toMatchObject({
      passed: false,
      compared: 0,
      worst: null,
      reason: { code: 'no-comparisons' },
    });
  });

  it('fails for a witness that was heard at fewer points', () => {
    const [one, two] = [
      { id: 'one', gradients: [right] },
      { id: 'two', gradients: [right, right] },
    ];
    expect(compare(one, two, { spec, mode, seeds: [7, 7] }).reason).toMatchObject({
      code: 'missing-parameter',
      witness: 'one',
    });
    expect(compare(two, one, { spec, mode, seeds: [7, 7] }).reason).toMatchObject({
      code: 'missing-parameter',
      witness: 'one',
    });
  });
});

test.each<[string, Mode, number, number, boolean]>([
  ['the next double', bitwise, 1, 1 + Number.EPSILON, false],
  ['a zero of the other sign', bitwise, 0, -0, false],
  ['a zero of the other sign', relative(), 0, -0, true],
  ['just within', relative(), 1, 1 + 0.9e-12, true],
  ['just beyond', relative(), 1, 1 + 1.1e-12, false],
  ['within the condition', relative(100), 1, 1 + 90e-12, true],
  ['beyond the condition', relative(100), 1, 1 + 110e-12, false],
  ['relative also for small numbers', relative(), 1e-20, 1.1e-20, false],
  ['within 1e-6', differences(), 1000, 1000.00099, true],
  ['beyond 1e-6', differences(), 1000, 1000.00102, false],
  ['within 1e-9 near zero', differences(), 0, 0.9e-9, true],
  ['beyond 1e-9 near zero', differences(), 0, 1.1e-9, false],
  ['a tolerance of one’s own', differences(1e-3), 0, 0.9e-6, true],
  ['equal numbers at a tolerance of 0', differences(0), 3, 3, true],
  ['the next double at a tolerance of 0', differences(0), 1, 1 + Number.EPSILON, false],
  ['an absolute part alone', { kind: 'differences', relative: 0, absolute: 1e-3 }, 1, 1.0009, true],
  ['beyond an absolute part alone', { kind: 'differences', relative: 0, absolute: 1e-3 }, 1, 1.0011, false],
])('%s: %o', (_, mode, left, right, passed) => {
  expect(held(withWeight(left), mode, withWeight(right)).passed).toBe(passed);
});

test('a tolerance of 0 still tells the error', () => {
  const { worst, reason } = held(withWeight(-5), differences(0));
  expect(worst).toMatchObject({ parameter: 'w_1_2_2', error: 0.2 });
  expect(reason).toEqual({ code: 'disagreement', parameter: 'w_1_2_2' });
});

test('what rounding may do to one number is granted to that number alone', () => {
  const nothing: Gradients = {
    loss: 0,
    weights: right.weights.map((rows) => rows.map((row) => row.map(() => 0))),
    biases: [[0, 0], null],
  };
  const granting = (rounding: Gradients): Comparison =>
    compare(
      { id: 'left', gradients: [withWeight(-4.5)] },
      { id: 'right', gradients: [right] },
      { spec, mode: relative(), seeds: [7], rounding: [rounding] },
    );
  const [first = [], second = []] = nothing.weights;
  expect(
    granting({
      ...nothing,
      weights: [
        [
          [0, 0],
          [0, 0.5],
        ],
        second,
      ],
    }).passed,
  ).toBe(true);
  expect(
    granting({
      ...nothing,
      weights: [
        [
          [0, 0],
          [0, 0.4],
        ],
        second,
      ],
    }).passed,
  ).toBe(false);
  expect(granting({ ...nothing, weights: [first, [[9, 9]]], biases: [[9, 9], null] }).passed).toBe(false);
});

test('a large loss widens the bound on differences', () => {
  const scaled = (loss: number, number: number): Gradients => ({ ...withWeight(number), loss });
  expect(held(scaled(1000, 0), differences(), scaled(1000, 0.9e-6)).passed).toBe(true);
  expect(held(scaled(1, 0), differences(), scaled(1, 0.9e-6)).passed).toBe(false);
});
