import { describe, expect, it, test } from 'vitest';
import { engineGradients } from '../../src/engine/gradients.ts';
import { engineTraining, type TrainingOptions } from '../../src/engine/train.ts';
import type { Point } from '../../src/quantity/point.ts';
import { network } from './arbitraries.ts';
import { mazurPoint, mazurSpec } from './mazur.ts';

test("one step of Mazur's example gives the published weights", () => {
  const { weights, losses } = engineTraining(mazurSpec, mazurPoint, { learningRate: 0.5, epochs: 1 });
  expect(weights[0]?.[0]?.[0]).toBeCloseTo(0.149780716, 9);
  expect(weights[1]?.[0]?.[0]).toBeCloseTo(0.35891648, 8);
  expect(losses).toHaveLength(1);
  expect(losses[0]).toBeCloseTo(0.298371109, 9);
});

const xorSpec = network(2, [
  { units: 2, activation: 'sigmoid', bias: true },
  { units: 1, activation: 'sigmoid', bias: true },
]);

const xorStart: Point = {
  weights: [
    [
      [0.5, -0.4],
      [0.3, 0.6],
    ],
    [[0.7, -0.2]],
  ],
  biases: [[0.1, -0.1], [0.2]],
  inputs: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  targets: [[0], [1], [1], [0]],
};

test('XOR is learnt from a fixed start', () => {
  const { losses, ...learnt } = engineTraining(xorSpec, xorStart, { learningRate: 0.5, epochs: 10_000 });
  expect(losses[0]).toBeGreaterThan(0.1);
  expect(losses[losses.length - 1]).toBeLessThan(0.001);
  expect(engineGradients(xorSpec, { ...xorStart, ...learnt }).loss).toBeLessThan(0.001);
});

test('each sample takes its own step, and its loss is taken before it', () => {
  const spec = network(1, [{ units: 1, activation: 'linear', bias: true }]);
  const start = { weights: [[[1]]], biases: [[0]], inputs: [[1], [2]], targets: [[0], [4]] };
  // sample 1: y = 1, δ = 1, w = 0.5, b = -0.5; sample 2: y = 0.5, δ = -3.5, w = 4, b = 1.25
  expect(engineTraining(spec, start, { learningRate: 0.5, epochs: 1 })).toEqual({
    weights: [[[4]]],
    biases: [[1.25]],
    losses: [(0.5 + 6.125) / 2],
  });
});

test('with a penalty each step decays the weights, not the biases, and losses are of J', () => {
  const spec = network(1, [{ units: 1, activation: 'linear', bias: true }], { l2: 0.5 });
  const start = { weights: [[[1]]], biases: [[0]], inputs: [[1], [2]], targets: [[0], [4]] };
  // sample 1: y = 1, J = 0.5 + 0.25, δ = 1, w = 1 − 0.5·(1 + 0.5) = 0.25, b = -0.5
  // sample 2: y = 0, J = 8 + 0.25·0.0625, δ = -4, w = 0.25 − 0.5·(-8 + 0.125) = 4.1875, b = 1.5
  expect(engineTraining(spec, start, { learningRate: 0.5, epochs: 1 })).toEqual({
    weights: [[[4.1875]]],
    biases: [[1.5]],
    losses: [(0.75 + 8.015625) / 2],
  });
});

test('a shared bias takes one step for all units', () => {
  const spec = network(1, [{ units: 2, activation: 'linear', bias: 'shared' }]);
  const start = { weights: [[[1], [2]]], biases: [[1]], inputs: [[0]], targets: [[0, -1]] };
  const { weights, biases } = engineTraining(spec, start, { learningRate: 0.5, epochs: 1 });
  expect({ weights, biases }).toEqual({ weights: [[[1], [2]]], biases: [[1 - 0.5 * (1 + 2)]] });
});

/** y = wx and E = ½(y − t)², so that the slope of w is (wx − t)x. */
const lineSpec = network(1, [{ units: 1, activation: 'linear', bias: false }]);
const lineStart: Point = { weights: [[[1]]], biases: [null], inputs: [[1], [2]], targets: [[0], [4]] };
const weightAfter = (options: Omit<TrainingOptions, 'epochs'>, epochs = 1): number | undefined =>
  engineTraining(lineSpec, lineStart, { ...options, epochs }).weights[0]?.[0]?.[0];

describe('a batch', () => {
  it('takes one step with the mean of its slopes', () => {
    // Slopes 1 and -4 at w = 1: w = 1 - 0.5 * -1.5
    expect(weightAfter({ learningRate: 0.5, batch: 2 })).toBe(1.75);
  });

  it('may be the last and smaller', () => {
    const point = { ...lineStart, inputs: [[1], [1], [2]], targets: [[0], [0], [4]] };
    const options = { learningRate: 0.5, epochs: 1, batch: 2 };
    // Slopes 1 and 1, w = 0.5; slope (1 - 4) * 2 = -6, w = 3.5
    expect(engineTraining(lineSpec, point, options)).toMatchObject({
      weights: [[[3.5]]],
      losses: [(0.5 + 0.5 + 4.5) / 3],
    });
  });

  it('has samples', () => {
    expect(() => weightAfter({ learningRate: 0.5, batch: 0 })).toThrow('batch is 0, 1 or more expected');
  });
});

describe('momentum', () => {
  it('makes a part of the last step again', () => {
    const optimiser = { kind: 'momentum', momentum: 0.5 } as const;
    // Slope 1, v = -0.25, w = 0.75; slope (1.5 - 4) * 2 = -5, v = -0.125 + 1.25, w = 1.875
    expect(weightAfter({ learningRate: 0.25, optimiser })).toBe(1.875);
  });

  it('of 0 is plain descent', () => {
    const optimiser = { kind: 'momentum', momentum: 0 } as const;
    expect(weightAfter({ learningRate: 0.25, optimiser }, 3)).toBe(weightAfter({ learningRate: 0.25 }, 3));
  });
});

describe('Adam', () => {
  const rates = { kind: 'adam', beta1: 0.9, beta2: 0.999 } as const;

  it('goes the learning rate far in its first step, however steep it is', () => {
    const optimiser = { ...rates, epsilon: 0 };
    const point = { ...lineStart, inputs: [[1]], targets: [[-1e6]] };
    const options = { learningRate: 0.25, epochs: 1, optimiser };
    expect(engineTraining(lineSpec, point, options).weights[0]?.[0]?.[0]).toBeCloseTo(0.75, 12);
  });

  it('follows the means of slopes and squares, corrected for their start', () => {
    const optimiser = { kind: 'adam', beta1: 0.5, beta2: 0.75, epsilon: 0.5 } as const;
    // Slope 1: m = 0.5, v = 0.25, both 1 when corrected, w = 1 - 0.75 * 1 / (1 + 0.5) = 0.5.
    // Slope (0.5 * 2 - 4) * 2 = -6: m = 0.25 - 3, v = 0.1875 + 9, corrected by 0.75 and 0.4375 to -11/3 and 21.
    expect(weightAfter({ learningRate: 0.75, optimiser })).toBeCloseTo(
      0.5 + (0.75 * 11) / 3 / (Math.sqrt(21) + 0.5),
      14,
    );
  });
});

test('no epoch changes nothing, and the start is never changed', () => {
  const before = structuredClone(xorStart);
  const { weights, biases } = xorStart;
  expect(engineTraining(xorSpec, xorStart, { learningRate: 1, epochs: 0 })).toEqual({
    weights,
    biases,
    losses: [],
  });
  engineTraining(xorSpec, xorStart, { learningRate: 1, epochs: 3 });
  expect(xorStart).toEqual(before);
});

test.each([
  [{ learningRate: Number.NaN, epochs: 1 }, 'learningRate is NaN'],
  [{ learningRate: Number.POSITIVE_INFINITY, epochs: 1 }, 'learningRate is Infinity'],
  [{ learningRate: 1, epochs: -1 }, 'epochs is -1'],
  [{ learningRate: 1, epochs: 1.5 }, 'epochs is 1.5'],
])('%j throws', (options, message) => {
  expect(() => engineTraining(xorSpec, xorStart, options)).toThrow(RangeError);
  expect(() => engineTraining(xorSpec, xorStart, options)).toThrow(message);
});
