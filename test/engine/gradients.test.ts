import { expect, test } from 'vitest';
import { engineGradients } from '../../src/engine/gradients.ts';
import { network } from './arbitraries.ts';
import { mazurPoint, mazurSpec } from './mazur.ts';

const linear = { units: 1, activation: 'linear', bias: true } as const;
const sigmoid = { units: 1, activation: 'sigmoid', bias: true } as const;

test('one linear unit: z = 2·3 + 1 = 7, y − t = 2', () => {
  const point = { weights: [[[2]]], biases: [[1]], inputs: [[3]], targets: [[5]] };
  expect(engineGradients(network(1, [linear]), point)).toEqual({ loss: 2, weights: [[[6]]], biases: [[2]] });
});

test('one sigmoid unit at z = 0: a = ½, f′ = ¼', () => {
  const point = { weights: [[[0]]], biases: [[0]], inputs: [[4]], targets: [[1]] };
  expect(engineGradients(network(1, [sigmoid]), point)).toEqual({
    loss: 0.125,
    weights: [[[-0.5]]],
    biases: [[-0.125]],
  });
});

test('two linear layers, the first without bias: a = 6, y = 4, y − t = 3', () => {
  const spec = network(1, [{ ...linear, bias: false }, linear]);
  const point = { weights: [[[3]], [[0.5]]], biases: [null, [1]], inputs: [[2]], targets: [[1]] };
  expect(engineGradients(spec, point)).toEqual({ loss: 4.5, weights: [[[3]], [[18]]], biases: [null, [3]] });
});

test('weights are laid out as [layer][to][from]: three inputs, two units', () => {
  const spec = network(3, [{ units: 2, activation: 'linear', bias: false }]);
  const weights = [
    [
      [1, 0, 0],
      [0, 0, 1],
    ],
  ];
  const point = { weights, biases: [null], inputs: [[2, 3, 5]], targets: [[1, 3]] };
  expect(engineGradients(spec, point)).toEqual({
    loss: 2.5,
    weights: [
      [
        [2, 3, 5],
        [4, 6, 10],
      ],
    ],
    biases: [null],
  });
});

test("Mazur's example has the published loss and gradient", () => {
  const { loss, weights } = engineGradients(mazurSpec, mazurPoint);
  expect(loss).toBeCloseTo(0.298371109, 9);
  expect(weights[1]?.[0]?.[0]).toBeCloseTo(0.082167041, 9);
});

test('several samples: the mean of what each of them gives', () => {
  const point = { weights: [[[1]]], biases: [[0]], inputs: [[1], [2]], targets: [[0], [5]] };
  expect(engineGradients(network(1, [linear]), point)).toEqual({
    loss: (0.5 + 4.5) / 2,
    weights: [[[(1 - 6) / 2]]],
    biases: [[(1 - 3) / 2]],
  });
});

test('a saturated unit has the gradient 0, not NaN', () => {
  const point = { weights: [[[1000]]], biases: [[0]], inputs: [[-1]], targets: [[-1]] };
  expect(engineGradients(network(1, [sigmoid]), point)).toEqual({
    loss: 0.5,
    weights: [[[-0]]],
    biases: [[0]],
  });
});

test('a bias that all units share: z = (7, 9), y − t = (2, 3), ∂E/∂b = 2 + 3', () => {
  const spec = network(1, [{ units: 2, activation: 'linear', bias: 'shared' }]);
  const point = { weights: [[[2], [3]]], biases: [[1]], inputs: [[3]], targets: [[5, 7]] };
  expect(engineGradients(spec, point)).toEqual({ loss: 6.5, weights: [[[6], [9]]], biases: [[5]] });
});

test('the penalty is added once to the mean of the losses: λ/2·(2² + 3²), and λw to the weights alone', () => {
  const spec = network(1, [linear, { ...linear, bias: false }], { l2: 0.5 });
  const point = { weights: [[[2]], [[3]]], biases: [[0], null], inputs: [[1], [0]], targets: [[4], [0]] };
  // sample 1: a = 2, y = 6, y − t = 2; sample 2: all 0
  expect(engineGradients(spec, point)).toEqual({
    loss: (2 + 0) / 2 + 0.25 * (4 + 9),
    weights: [[[6 / 2 + 0.5 * 2]], [[4 / 2 + 0.5 * 3]]],
    biases: [[6 / 2], null],
  });
});

test.each([
  ['binary-cross-entropy', 'sigmoid'],
  ['cross-entropy', 'softmax'],
] as const)('%s of %s has ∂E/∂z = y − t', (loss, activation) => {
  const spec = network(1, [{ units: 2, activation, bias: true }], { loss });
  const point = { weights: [[[0], [0]]], biases: [[0, 0]], inputs: [[3]], targets: [[0.25, 0.75]] };
  const { weights, biases } = engineGradients(spec, point);
  expect({ weights, biases }).toEqual({ weights: [[[0.75], [-0.75]]], biases: [[0.25, -0.25]] });
});
