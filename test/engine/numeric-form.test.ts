import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engineGradients } from '../../src/engine/gradients.ts';
import type { Gradients, Point } from '../../src/quantity/point.ts';
import { network, pointsOf } from './arbitraries.ts';
import { mazurSpec } from './mazur.ts';

const linear = { units: 1, activation: 'linear', bias: true } as const;
const big = 1e17; // too coarse for a neighbouring 1: (1 + big) − big = 0, while 1 + (big − big) = 1

describe('sums run from left to right', () => {
  test('in a preactivation, the bias last', () => {
    const point = { weights: [[[1, big, -big]]], biases: [[1]], inputs: [[1, 1, 1]], targets: [[0]] };
    expect(engineGradients(network(3, [linear]), point).biases).toEqual([[1]]);
  });

  test('in the loss', () => {
    const spec = network(1, [{ units: 4, activation: 'linear', bias: false }]);
    const point = {
      weights: [[[0], [0], [0], [0]]],
      biases: [null],
      inputs: [[1]],
      targets: [[2 ** 27, 1, 1, 1]],
    };
    expect(engineGradients(spec, point).loss).toBe(2 ** 53);
  });

  test('over the units that a hidden unit feeds', () => {
    const spec = network(1, [linear, { ...linear, units: 3 }]);
    const weights = [[[0]], [[big], [-big], [1]]];
    const point = { weights, biases: [[0], [1, 1, 1]], inputs: [[0]], targets: [[0, 0, 0]] };
    expect(engineGradients(spec, point).biases).toEqual([[1], [1, 1, 1]]);
  });

  test('over the samples, and are divided at the end', () => {
    const point = {
      weights: [[[0]]],
      biases: [[0]],
      inputs: [[0], [0], [0]],
      targets: [[-big], [big], [-5]],
    };
    expect(engineGradients(network(1, [linear]), point).biases).toEqual([[5 / 3]]);
    expect(5 / 3).not.toBe(5 * (1 / 3));
  });

  test('over the losses of the samples', () => {
    const inputs = [[0], [0], [0], [0]];
    const point = { weights: [[[0]]], biases: [[0]], inputs, targets: [[2 ** 27], [1], [1], [1]] };
    expect(engineGradients(network(1, [linear]), point).loss).toBe(2 ** 51);
  });

  test('over the units that share a bias', () => {
    const spec = network(1, [{ units: 3, activation: 'linear', bias: 'shared' }]);
    const targets = [[-1, -big, big]];
    const point = { weights: [[[0], [0], [0]]], biases: [[0]], inputs: [[1]], targets };
    expect(engineGradients(spec, point).biases).toEqual([[1 + big - big]]);
    expect(1 + big - big).not.toBe(1 + (big - big));
  });

  test('in the penalty, over all layers as one sum, which λ/2 then multiplies', () => {
    const spec = network(
      1,
      [
        { ...linear, bias: false, units: 3 },
        { ...linear, bias: false },
      ],
      { l2: 0.2 },
    );
    const weights = [[[2 ** 27], [1], [1]], [[1, 1, 1]]];
    const point = { weights, biases: [null, null], inputs: [[0]], targets: [[0]] };
    expect(engineGradients(spec, point).loss).toBe((0.2 / 2) * 2 ** 54);
    expect(2 ** 54 + (1 + (1 + 1))).not.toBe(2 ** 54);
  });

  test('over the objectives of the samples, each with the whole penalty', () => {
    const spec = network(1, [linear], { l2: 0.2 });
    const point = {
      weights: [[[1.3]]],
      biases: [[0]],
      inputs: [[0], [0], [0]],
      targets: [[0.1], [0.2], [0.7]],
    };
    const [s, d] = [(0.2 / 2) * (1.3 * 1.3), 0.2 * 1.3];
    const [one, two, three] = [0.1, 0.2, 0.7].map((t) => 0.5 * ((0 - t) * (0 - t)) + s);
    const { loss, weights } = engineGradients(spec, point);
    expect(loss).toBe(((one ?? 0) + (two ?? 0) + (three ?? 0)) / 3);
    expect(weights).toEqual([[[(d + d + d) / 3]]]);
  });

  test('and start with their first term: a negative zero survives', () => {
    const spec = network(1, [{ ...linear, bias: false }, linear]);
    const point = { weights: [[[0]], [[-0]]], biases: [null, [1]], inputs: [[-1]], targets: [[0]] };
    expect(engineGradients(spec, point).weights).toEqual([[[0]], [[-0]]]);
  });
});

test('every bit of a 2-2-2 network is that of the formulas written out', () => {
  fc.assert(
    fc.property(pointsOf(mazurSpec, 1), (point) => {
      expect(engineGradients(mazurSpec, point)).toEqual(writtenOut(point));
    }),
    { seed: 2, numRuns: 200 },
  );
});

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

function pair<T>(list: readonly T[] | null | undefined): readonly [T, T] {
  const [first, second] = list ?? [];
  if (first === undefined || second === undefined) throw new RangeError('two entries expected');
  return [first, second];
}

function writtenOut({ weights, biases, inputs, targets }: Point): Gradients {
  const [hidden, output] = pair(weights);
  const [[w11, w12], [w21, w22]] = [pair(hidden[0]), pair(hidden[1])];
  const [[v11, v12], [v21, v22]] = [pair(output[0]), pair(output[1])];
  const [[b1, b2], [c1, c2]] = [pair(biases[0]), pair(biases[1])];
  const [[x1, x2], [t1, t2]] = [pair(inputs[0]), pair(targets[0])];
  const [a1, a2] = [sigmoid(x1 * w11 + x2 * w12 + b1), sigmoid(x1 * w21 + x2 * w22 + b2)];
  const [y1, y2] = [sigmoid(a1 * v11 + a2 * v12 + c1), sigmoid(a1 * v21 + a2 * v22 + c2)];
  const [e1, e2] = [(y1 - t1) * (y1 - y1 * y1), (y2 - t2) * (y2 - y2 * y2)];
  const [d1, d2] = [(e1 * v11 + e2 * v21) * (a1 - a1 * a1), (e1 * v12 + e2 * v22) * (a2 - a2 * a2)];
  return {
    loss: 0.5 * ((y1 - t1) * (y1 - t1) + (y2 - t2) * (y2 - t2)),
    weights: [
      [
        [d1 * x1, d1 * x2],
        [d2 * x1, d2 * x2],
      ],
      [
        [e1 * a1, e1 * a2],
        [e2 * a1, e2 * a2],
      ],
    ],
    biases: [
      [d1, d2],
      [e1, e2],
    ],
  };
}
