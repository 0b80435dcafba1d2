import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numericActivations } from '../../src/engine/activations/index.ts';
import { engineGradients } from '../../src/engine/gradients.ts';
import { gradientRounding } from '../../src/engine/rounding.ts';
import {
  type ActivationSpec,
  activationNames,
  type LossSpec,
  lossNames,
  type NetworkSpec,
} from '../../src/network/spec.ts';
import type { Gradients, Point } from '../../src/quantity/point.ts';
import { isTame, network, pointsOf, suitable } from './arbitraries.ts';
import { numbersByPlace } from './disagreements.ts';
import { call, logCosh, mish, number, one, softsign, sum, t, typed, y, z } from './formulas.ts';
import { elementwise, errorsAt, preciseGradients, type TypedFunctions } from './precise.ts';

const all = (gradients: Gradients): ReadonlyMap<string, number> =>
  new Map([...numbersByPlace(gradients), ['loss', gradients.loss]]);

/** For every number: how far the engine is off, and how far it may be. */
function errorsOf(spec: NetworkSpec, point: Point, functions?: TypedFunctions) {
  const exact = all(preciseGradients(spec, point, functions));
  const bounds = all(gradientRounding(spec, point));
  return [...all(engineGradients(spec, point))].map(([place, found]) => {
    const right = exact.get(place) ?? Number.NaN;
    return { place, found, right, error: Math.abs(found - right), bound: bounds.get(place) ?? Number.NaN };
  });
}

/** What differences in 60 digits do not resolve. */
const floor = 1e-30;

function expectBounded(spec: NetworkSpec, point: Point, functions?: TypedFunctions): void {
  expect(errorsOf(spec, point, functions).filter(({ error, bound }) => !(error <= bound + floor))).toEqual(
    [],
  );
}

/** One output unit and one hidden unit of an activation function at preactivations of one's choice. */
const chain = (activation: ActivationSpec, loss: LossSpec, output: ActivationSpec): NetworkSpec =>
  network(
    1,
    [
      { units: 1, activation, bias: false },
      { units: 2, activation: output, bias: 'shared' },
    ],
    {
      loss,
      l2: 0.1,
    },
  );

const chainPoint = (z: number): Point => ({
  weights: [[[z / 0.7]], [[0.9], [-1.1]]],
  biases: [null, [0.1]],
  inputs: [[0.7]],
  targets: [[0.3, 0.7]],
});

const saturating = [-40, -20, -9, -6, -0.3, -1e-9, 1e-9, 0.3, 6, 20, 40];

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

const typedCases: readonly (readonly [string, ActivationSpec, LossSpec, TypedFunctions])[] = [
  ['softsign', typed(softsign), 'half-squared-error', { activation: (u) => u.div(u.abs().plus(1)) }],
  ['mish', typed(mish), 'squared-error', { activation: (u) => u.times(u.exp().plus(1).ln().tanh()) }],
  [
    '1 - 1/(1 + z^2)',
    typed(call('subtract', one, call('divide', one, call('add', one, call('power', z, number(2)))))),
    'half-squared-error',
    { activation: (u) => u.pow(2).plus(1).pow(-1).negated().plus(1) },
  ],
  ['log(cosh(y - t))', 'tanh', typed(logCosh), { loss: (a, b) => a.minus(b).cosh().ln() }],
  [
    'sum((y - t)^4)',
    'gelu',
    typed(sum(call('power', call('subtract', y, t), number(4)))),
    { loss: (a, b) => a.minus(b).pow(4) },
  ],
];

describe.each(typedCases)('the bounds hold for %s', (_, activation, loss, functions) => {
  test.each(saturating)('at %d', (place) => {
    expectBounded(chain(activation, loss, 'linear'), chainPoint(place), functions);
  });
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
  const decay = (0.1 * -6) / 0.7;
  expect(error).toBeGreaterThan(1e-10 * Math.abs(right - decay));
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

  test('that is met exactly only the agreed one', () => {
    expect(gradientRounding(relu, at([0, 0])).weights).toEqual([[[0, 0]]]);
  });

  test('of a typed loss either slope is allowed within the rounding of y − t', () => {
    const spec = network(2, [{ units: 1, activation: 'linear', bias: false }], {
      loss: typed(call('abs', call('subtract', y, t))),
    });
    const bound = (weights: readonly number[]) =>
      gradientRounding(spec, { ...at(weights), targets: [[0.3]] }).weights[0]?.[0]?.[0];
    expect(bound([0.1, 0.2])).toBeGreaterThanOrEqual(1);
    expect(bound([0.1, 0.3])).toBeLessThan(1e-14);
  });
});

test('an output that is its target leaves room for its rounding', () => {
  const spec = network(1, [{ units: 1, activation: 'linear', bias: false }]);
  const point = { weights: [[[0.3]]], biases: [null], inputs: [[1]], targets: [[0.3]] };
  const { loss, weights } = gradientRounding(spec, point);
  expect(loss).toBeGreaterThan(1e-34);
  expect(weights[0]?.[0]?.[0]).toBeGreaterThan(1e-17);
});
