import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numericActivations } from '../../src/engine/activations/index.ts';
import { gradientRounding } from '../../src/engine/rounding.ts';
import { activationNames, lossNames } from '../../src/network/spec.ts';
import type { Point } from '../../src/quantity/point.ts';
import { isTame, network, pointsOf, suitable } from './arbitraries.ts';
import { chain, chainPoint, errorsOf, expectBounded, floor, saturating } from './bounds.ts';
import { elementwise, errorsAt } from './precise.ts';

describe.each(activationNames)('the bounds hold for %s', (activation) => {
  test.each(saturating)('in a hidden unit at %d', (z) => {
    expectBounded(chain(activation, 'half-squared-error', 'sigmoid'), chainPoint(z));
  });

  test.each([0.1, 3, 30])('in an output unit, for weights of the order of %d', (scale) => {
    const spec = network(2, [{ units: 3, activation, bias: true }], { loss: 'mean-squared-error' });
    const rows = [
      [scale, 0.3],
      [-scale, 0.2],
      [0.5, scale / 3],
    ];
    const point = {
      weights: [rows],
      biases: [[0.1, -0.2, 0.3]],
      inputs: [[0.9, -0.8]],
      targets: [[1, 0, 0.5]],
    };
    expectBounded(spec, point);
  });
});

/** Parameters and inputs in whole 1024ths. */
function withoutUnderflow(point: Point): Point {
  const coarse = (x: number): number => Math.round(x * 1024) / 1024;
  return {
    ...point,
    weights: point.weights.map((rows) => rows.map((row) => row.map(coarse))),
    biases: point.biases.map((biases) => biases?.map(coarse) ?? null),
    inputs: point.inputs.map((sample) => sample.map(coarse)),
  };
}

const alone = Object.entries(elementwise).flatMap(([name, f]) => {
  const activation = Object.entries(numericActivations).find(([each]) => each === name)?.[1];
  return activation?.kind === 'elementwise' ? [{ name, activation, f }] : [];
});

test.each(alone)('$name alone keeps its bounds at exact numbers', ({ activation, f }) => {
  for (const z of [...saturating, -3, -1, 1, 1.7, 3, 11, 13, 17, 23]) {
    const value = activation.value(z);
    const derivative = activation.derivative(z, value);
    const errors = errorsAt(f, z, { value, derivative });
    const bounds = activation.rounding(z, value);
    expect(errors.value, `value at ${z}`).toBeLessThanOrEqual(bounds.value + floor);
    expect(errors.derivative, `derivative at ${z}`).toBeLessThanOrEqual(bounds.derivative + floor);
  }
});

const pairs = lossNames.flatMap((loss) => suitable[loss].map((activation) => ({ loss, activation })));

test.each(pairs)('the bounds hold for $loss of $activation', ({ loss, activation }) => {
  const spec = network(
    2,
    [
      { units: 2, activation: 'gelu', bias: true },
      { units: 2, activation, bias: 'shared' },
    ],
    { loss, l2: 0.1 },
  );
  const tame = pointsOf(spec, 2)
    .map(withoutUnderflow)
    .filter((point) => isTame({ spec, point }));
  fc.assert(
    fc.property(tame, (point) => expectBounded(spec, point)),
    { seed: 5, numRuns: 2, endOnFailure: true },
  );
});

test.each([
  ['binary-cross-entropy', 'sigmoid', [30, -30], [1, 0]],
  ['binary-cross-entropy', 'sigmoid', [30, -30], [0.9999, 0.0001]],
  ['cross-entropy', 'softmax', [30, -30], [1, 0]],
  ['cross-entropy', 'softmax', [300, 301], [0.5, 0.5]],
  ['cross-entropy', 'sigmoid', [30, -30], [1, 0]],
  ['binary-cross-entropy', 'softmax', [10, -10], [1, 0]],
] as const)('the bounds hold for %s of a %s output saturated at %j', (loss, activation, biases, targets) => {
  const spec = network(1, [{ units: 2, activation, bias: true }], { loss });
  const point = { weights: [[[0.5], [0.3]]], biases: [biases], inputs: [[0.1]], targets: [targets] };
  expectBounded(spec, point);
});

test.each([0.9, 0.99, 0.999, 0.9999])(
  'the loss keeps its bound where z·t takes most of z away: t = %d',
  (target) => {
    const spec = network(1, [{ units: 1, activation: 'sigmoid', bias: true }], {
      loss: 'binary-cross-entropy',
    });
    for (const z of [31.3, 33.7, 37.9]) {
      expectBounded(spec, { weights: [[[0]]], biases: [[z]], inputs: [[1]], targets: [[target]] });
    }
  },
);

test.each([[[20, -15, 3]], [[-18, 17.3, 0]], [[0.1, 12, 11.7]]])(
  'the bounds hold for a softmax in a hidden layer, at %j',
  (biases) => {
    const layers = [
      { units: 3, activation: 'softmax', bias: true },
      { units: 2, activation: 'linear', bias: false },
    ] as const;
    const output = [
      [3.1, -0.7, 0.3],
      [0.2, 1.3, -5.9],
    ];
    const weights = [[[0.1], [0.2], [0.3]], output];
    expectBounded(network(1, layers), {
      weights,
      biases: [biases, null],
      inputs: [[0.7]],
      targets: [[0.3, 4]],
    });
  },
);

test('what a hidden unit loses reaches the loss through a large weight', () => {
  const spec = chain('gelu', 'half-squared-error', 'sigmoid');
  expectBounded(spec, { ...chainPoint(-6), weights: [[[-6 / 0.7]], [[1e8], [-2e8]]] });
});

test.each([31.7, 33.3, 36.1])('what a saturated output loses reaches the layer before: at %d', (z) => {
  const spec = chain('linear', 'half-squared-error', 'sigmoid');
  expectBounded(spec, { ...chainPoint(z), weights: [[[z / 0.7]], [[1], [-0.9]]] });
});

test('where nothing cancels a bound is some units in the last place', () => {
  const spec = chain('tanh', 'cross-entropy', 'softmax');
  for (const { bound, found } of errorsOf(spec, chainPoint(0.3))) {
    expect(bound).toBeGreaterThan(Number.EPSILON * Math.abs(found));
    expect(bound).toBeLessThan(200 * Number.EPSILON * Math.max(Math.abs(found), 0.1));
  }
});

test('what 1 + erf loses at −6 is allowed, and not much more', () => {
  const [first] = errorsOf(chain('gelu', 'half-squared-error', 'linear'), chainPoint(-6));
  const { right = Number.NaN, bound = Number.NaN, error = Number.NaN } = first ?? {};
  expect(error).toBeGreaterThan(1e-12 * Math.abs(right));
  expect(bound).toBeLessThan(1e-14);
});

describe('at a kink', () => {
  const relu = network(2, [{ units: 1, activation: 'relu', bias: false }]);
  const at = (weights: readonly number[]): Point => ({
    weights: [[weights]],
    biases: [null],
    inputs: [[1, 1]],
    targets: [[1]],
  });

  test('within the rounding of z either slope is allowed', () => {
    expect(gradientRounding(relu, at([0.1 + 0.2, -0.3])).weights[0]?.[0]?.[0]).toBeGreaterThan(0.99);
  });

  test('within the rounding of z either slope is allowed, from the other side', () => {
    expect(gradientRounding(relu, at([-0.1 - 0.2, 0.3])).weights[0]?.[0]?.[0]).toBeGreaterThan(0.99);
  });

  test('that is met exactly only the agreed one', () => {
    expect(gradientRounding(relu, at([0, 0])).weights).toEqual([[[0, 0]]]);
  });
});

test('an output that is its target leaves room for its rounding', () => {
  const spec = network(1, [{ units: 1, activation: 'linear', bias: false }]);
  const point = { weights: [[[0.3]]], biases: [null], inputs: [[1]], targets: [[0.3]] };
  const { loss, weights } = gradientRounding(spec, point);
  expect(loss).toBeGreaterThan(1e-34);
  expect(weights[0]?.[0]?.[0]).toBeGreaterThan(1e-17);
});
