import { describe, expect, test } from 'vitest';
import { differenceGradients } from '../../src/engine/differences.ts';
import { engineGradients } from '../../src/engine/gradients.ts';
import { engineTraining } from '../../src/engine/train.ts';
import type { Point } from '../../src/quantity/point.ts';
import { network } from './arbitraries.ts';

const spec = network(2, [
  { units: 1, activation: 'sigmoid', bias: true },
  { units: 2, activation: 'linear', bias: false },
]);

const fitting: Point = {
  weights: [[[1, 2]], [[3], [4]]],
  biases: [[5], null],
  inputs: [[6, 7]],
  targets: [[8, 9]],
};

const malformed: readonly (readonly [Partial<Point>, string])[] = [
  [{ weights: [[[1, 2]]] }, 'weights has 1 entries, 2 expected'],
  [{ weights: [[[1, 2]], [[3]]] }, 'weights[1] has 1 entries, 2 expected'],
  [{ weights: [[[1, 2, 3]], [[3], [4]]] }, 'weights[0][0] has 3 entries, 2 expected'],
  [{ weights: [[[1, Number.NaN]], [[3], [4]]] }, 'weights[0][0][1] is NaN'],
  [{ weights: [[[1, 2]], [[3], [Number.POSITIVE_INFINITY]]] }, 'weights[1][1][0] is Infinity'],
  [{ biases: [[5]] }, 'biases has 1 entries, 2 expected'],
  [{ biases: [null, null] }, 'biases[0] is missing'],
  [{ biases: [[5], [1, 2]] }, 'biases[1] gives biases to a layer without biases'],
  [{ biases: [[5, 6], null] }, 'biases[0] has 2 entries, 1 expected'],
  [{ biases: [[Number.NEGATIVE_INFINITY], null] }, 'biases[0][0] is -Infinity'],
  [{ inputs: [], targets: [] }, 'inputs holds no sample'],
  [{ inputs: [[6]] }, 'inputs[0] has 1 entries, 2 expected'],
  [{ inputs: [[6, Number.NaN]] }, 'inputs[0][1] is NaN'],
  [{ targets: [] }, 'targets has 0 entries, 1 expected'],
  [{ targets: [[8, 9, 10]] }, 'targets[0] has 3 entries, 2 expected'],
  [{ targets: [[Number.NaN, 9]] }, 'targets[0][0] is NaN'],
];

const faces = [
  { name: 'engineGradients', run: engineGradients },
  { name: 'differenceGradients', run: differenceGradients },
  {
    name: 'engineTraining',
    run: (network: typeof spec, point: Point) =>
      engineTraining(network, point, { learningRate: 1, epochs: 1 }),
  },
];

describe.each(faces)('$name', ({ run }) => {
  test('takes a fitting point', () => {
    expect(() => run(spec, fitting)).not.toThrow();
  });

  test.each(malformed)('%j throws: %s', (part, message) => {
    expect(() => run(spec, { ...fitting, ...part })).toThrow(RangeError);
    expect(() => run(spec, { ...fitting, ...part })).toThrow(message);
  });

  test.each([
    [{ ...spec, layers: [] }, 'the network has no layers'],
    [{ ...spec, inputs: 0 }, 'layer 0 has 0 units'],
    [{ ...spec, l2: -1 }, 'l2 is -1'],
    [{ ...spec, l2: Number.NaN }, 'l2 is NaN'],
    [network(2, [{ units: 1.5, activation: 'linear', bias: true }]), 'layer 1 has 1.5 units'],
  ])('a network that is none throws %#', (broken, message) => {
    expect(() => run(broken, fitting)).toThrow(RangeError);
    expect(() => run(broken, fitting)).toThrow(message);
  });

  const shared = network(2, [{ units: 3, activation: 'sigmoid', bias: 'shared' }]);
  const row = [1, 2];
  const sharing: Point = { weights: [[row, row, row]], biases: [[5]], inputs: [row], targets: [[0, 0, 0]] };

  test('takes one bias for all units of a layer', () => {
    expect(() => run(shared, sharing)).not.toThrow();
  });

  test.each([
    [[[5, 6, 7]], 'biases[0] has 3 entries, 1 expected'],
    [[[]], 'biases[0] has 0 entries, 1 expected'],
    [[null], 'biases[0] is missing, 1 numbers expected'],
  ])('the shared bias %j: %s', (biases, message) => {
    expect(() => run(shared, { ...sharing, biases })).toThrow(message);
  });

  const softmax = network(2, [{ units: 3, activation: 'softmax', bias: 'shared' }], {
    loss: 'cross-entropy',
  });

  test.each([[[0.2, 0.5, 0.3]], [[0.1, 0.2, 0.7000000001]]])('takes the distribution %j', (targets) => {
    expect(() => run(softmax, { ...sharing, targets: [targets] })).not.toThrow();
  });

  test.each([
    [[0.5, 0.5, 0.5], 'targets[0] add up to 1.5, 1 expected'],
    [[0, 0, 0], 'targets[0] add up to 0, 1 expected'],
  ])('the targets %j of softmax and cross-entropy: %s', (targets, message) => {
    expect(() => run(softmax, { ...sharing, targets: [targets] })).toThrow(message);
  });

  test('other losses and other output activation functions take any targets', () => {
    const squared = { ...softmax, loss: 'squared-error' } as const;
    const sigmoids = { ...shared, loss: 'cross-entropy' } as const;
    expect(() => run(squared, { ...sharing, targets: [[3, 4, 5]] })).not.toThrow();
    expect(() => run(sigmoids, { ...sharing, targets: [[3, 4, 5]] })).not.toThrow();
  });
});
