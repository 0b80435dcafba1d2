import { describe, expect, test } from 'vitest';
import { engineGradients } from '../../src/engine/gradients.ts';
import {
  binaryCrossEntropy,
  sigmoidBinaryCrossEntropy,
} from '../../src/engine/losses/binary-cross-entropy.ts';
import { crossEntropy, softmaxCrossEntropy } from '../../src/engine/losses/cross-entropy.ts';
import { fusedLosses, numericLosses } from '../../src/engine/losses/index.ts';
import type { ActivationName, LossName } from '../../src/network/spec.ts';
import { network } from './arbitraries.ts';

const list = (...numbers: readonly number[]) => Float64Array.from(numbers);
const { log, log1p, exp } = Math;

test.each([
  ['half-squared-error', 2.5, [1, -2]],
  ['squared-error', 5, [2, -4]],
  ['mean-squared-error', 2.5, [1, -2]],
] as const)('%s: (3 − 2)² + (5 − 7)² gives %d and the gradient %j', (name, value, gradient) => {
  const loss = numericLosses[name];
  expect(loss.value(list(3, 5), list(2, 7))).toBe(value);
  expect([...loss.gradient(list(3, 5), list(2, 7))]).toEqual(gradient);
});

describe('binary cross-entropy', () => {
  test('has its one numeric form', () => {
    const q = (y: number, t: number) => t * log(y) + (1 - t) * log(1 - y);
    const [outputs, targets] = [list(0.3, 0.6, 0.97), list(1, 0, 0.2)];
    expect(binaryCrossEntropy.value(outputs, targets)).toBe(-(q(0.3, 1) + q(0.6, 0) + q(0.97, 0.2)));
    expect([...binaryCrossEntropy.gradient(outputs, targets)]).toEqual([
      (0.3 - 1) / (0.3 * (1 - 0.3)),
      (0.6 - 0) / (0.6 * (1 - 0.6)),
      (0.97 - 0.2) / (0.97 * (1 - 0.97)),
    ]);
    expect(0.97 * (1 - 0.97)).not.toBe(0.97 - 0.97 * 0.97);
  });

  test('has its one numeric form with a sigmoid', () => {
    const p = (z: number, t: number) => Math.max(z, 0) - z * t + log1p(exp(-Math.abs(z)));
    const value = sigmoidBinaryCrossEntropy.value(list(3, -0.4, 0.7), list(1, 0, 0.2));
    expect(value).toBe(p(3, 1) + p(-0.4, 0) + p(0.7, 0.2));
    expect(sigmoidBinaryCrossEntropy.value(list(0), list(1))).toBe(log(2));
  });
});

describe('cross-entropy', () => {
  test('has its one numeric form', () => {
    const [outputs, targets] = [list(0.3, 0.6, 0.1), list(0.5, 0.2, 0.3)];
    const terms = 0.5 * log(0.3) + 0.2 * log(0.6) + 0.3 * log(0.1);
    expect(crossEntropy.value(outputs, targets)).toBe(-terms);
    expect([...crossEntropy.gradient(outputs, targets)]).toEqual([-(0.5 / 0.3), -(0.2 / 0.6), -(0.3 / 0.1)]);
  });

  test('has its one numeric form with a softmax', () => {
    const s = log(exp(3 - 3) + exp(-0.4 - 3) + exp(0.7 - 3));
    const value = softmaxCrossEntropy.value(list(3, -0.4, 0.7), list(0.5, 0.2, 0.3));
    expect(value).toBe(0.5 * (s - (3 - 3)) + 0.2 * (s - (-0.4 - 3)) + 0.3 * (s - (0.7 - 3)));
    expect(softmaxCrossEntropy.value(list(0, 0), list(1, 0))).toBe(log(2));
  });
});

test('no other losses are computed together with an activation function', () => {
  expect(Object.entries(fusedLosses).flatMap(([loss, by]) => Object.keys(by).map((f) => [loss, f]))).toEqual([
    ['binary-cross-entropy', 'sigmoid'],
    ['cross-entropy', 'softmax'],
  ]);
});

/** Two outputs with given preactivations, one weight and one bias each. */
const twoOutputs = (loss: LossName, activation: ActivationName, zs: readonly number[], targets: number[]) =>
  engineGradients(network(1, [{ units: 2, activation, bias: true }], { loss }), {
    weights: [[[0], [0]]],
    biases: [zs],
    inputs: [[1]],
    targets: [targets],
  });

test.each([
  { loss: 'binary-cross-entropy', activation: 'sigmoid', z: [800, -800], t: [0, 1], E: 1600, delta: [1, -1] },
  { loss: 'binary-cross-entropy', activation: 'sigmoid', z: [1e3, -1e3], t: [1, 0], E: 0, delta: [0, 0] },
  { loss: 'binary-cross-entropy', activation: 'sigmoid', z: [700, -700], t: [1, 1], E: 700, delta: [0, -1] },
  { loss: 'cross-entropy', activation: 'softmax', z: [1e3, -1e3], t: [0, 1], E: 2000, delta: [1, -1] },
  { loss: 'cross-entropy', activation: 'softmax', z: [1e3, -1e3], t: [1, 0], E: 0, delta: [0, 0] },
  { loss: 'cross-entropy', activation: 'softmax', z: [700, 700], t: [1, 0], E: log(2), delta: [-0.5, 0.5] },
  { loss: 'cross-entropy', activation: 'sigmoid', z: [-700, 700], t: [0.5, 0.5], E: 350, delta: [-0.5, 0] },
] as const)(
  '$loss of $activation at $z with the targets $t is $E',
  ({ loss, activation, z, t, E, delta }) => {
    const { loss: found, biases } = twoOutputs(loss, activation, z, [...t]);
    expect(found).toBeCloseTo(E, 10);
    biases[0]?.forEach((d, index) => expect(d).toBeCloseTo(delta[index] ?? Number.NaN, 14));
  },
);

const reach = [-1000, -700, -350, -40, -1, 0, 1, 40, 350, 700, 1000];

test.each([
  ['binary-cross-entropy', 'sigmoid'],
  ['cross-entropy', 'softmax'],
] as const)('%s of %s is finite wherever it is computed', (loss, activation) => {
  for (const z of reach) {
    for (const t of [0, 0.25, 1]) {
      const { loss: E, biases } = twoOutputs(loss, activation, [z, 0.5], [t, 1 - t]);
      expect([E, ...(biases[0] ?? [])]).toSatisfy((all: number[]) => all.every(Number.isFinite));
    }
  }
});
