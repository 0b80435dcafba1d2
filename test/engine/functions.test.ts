import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { numericActivations } from '../../src/engine/activations/index.ts';
import { softmax } from '../../src/engine/activations/softmax.ts';
import { at } from '../../src/engine/at.ts';
import { erf } from '../../src/engine/erf.ts';
import { numericLosses } from '../../src/engine/losses/index.ts';
import { activationNames, lossNames } from '../../src/network/spec.ts';

test.each([
  { room: 'activations', shared: ['activation', 'index'], names: activationNames, list: numericActivations },
  { room: 'losses', shared: ['index', 'loss'], names: lossNames, list: numericLosses },
])('every one of the $room has its file and its entry', ({ room, shared, names, list }) => {
  const files = readdirSync(new URL(`../../src/engine/${room}`, import.meta.url)).map((file) =>
    file.slice(0, -3),
  );
  expect(files.toSorted()).toEqual([...names, ...shared].toSorted());
  expect(Object.keys(list).toSorted()).toEqual([...names].toSorted());
});

/** The forms agreed for all witnesses: a = f(z) and f′(z). */
const forms: Readonly<Record<string, readonly [(z: number) => number, (z: number, a: number) => number]>> = {
  linear: [(z) => z, () => 1],
  sigmoid: [(z) => 1 / (1 + Math.exp(-z)), (_, a) => a - a * a],
  tanh: [Math.tanh, (_, a) => 1 - a * a],
  relu: [(z) => (z > 0 ? z : 0), (z) => (z > 0 ? 1 : 0)],
  'leaky-relu': [(z) => (z > 0 ? z : (1 / 100) * z), (z) => (z > 0 ? 1 : 1 / 100)],
  elu: [(z) => (z > 0 ? z : Math.exp(z) - 1), (z, a) => (z > 0 ? 1 : a + 1)],
  softplus: [(z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))), (z) => 1 / (1 + Math.exp(-z))],
  silu: [(z) => z / (1 + Math.exp(-z)), (z, a) => a + (1 / (1 + Math.exp(-z))) * (1 - a)],
  gelu: [
    (z) => (1 / 2) * z * (1 + erf(z / Math.sqrt(2))),
    (z) => (1 / 2) * (1 + erf(z / Math.sqrt(2))) + (z * Math.exp(-((z * z) / 2))) / Math.sqrt(2 * Math.PI),
  ],
};

const elementwise = Object.entries(numericActivations).flatMap(([name, activation]) =>
  activation.kind === 'elementwise' ? [{ name, activation }] : [],
);
const places = [-1000, -700, -30, -3, -0.5, -1e-9, 0.25, 1e-9, 2, 7, 20, 37, 700, 1000];

describe.each(elementwise)('$name', ({ name, activation: { value, derivative } }) => {
  test.each([0, ...places])('keeps its one numeric form at %d', (z) => {
    const [f, slope] = forms[name] ?? [];
    expect(value(z)).toBe(f?.(z));
    expect(derivative(z, value(z))).toBe(slope?.(z, value(z)));
  });

  test.each(places)('is finite and has the derivative that differences show at %d', (z) => {
    // Small enough to stay on one side of the kinks.
    const step = Math.min(2 ** -17, Math.abs(z) / 2);
    const difference = (value(z + step) - value(z - step)) / (2 * step);
    const found = derivative(z, value(z));
    expect(value(z)).toSatisfy(Number.isFinite);
    expect(Math.abs(found - difference)).toBeLessThanOrEqual(1e-6 * Math.abs(found) + 1e-10 + 1e-16 / step);
  });
});

test.each([
  ['sigmoid', 2, 0.8807970779778823, 0.1049935854035065],
  ['tanh', 0.5, 0.46211715726000974, 0.7864477329659274],
  ['relu', 0, 0, 0],
  ['relu', -3, 0, 0],
  ['relu', 3, 3, 1],
  ['leaky-relu', 0, 0, 0.01],
  ['leaky-relu', -3, -0.03, 0.01],
  ['elu', 0, 0, 1],
  ['elu', -1, -0.6321205588285577, 0.36787944117144233],
  ['softplus', 0, Math.LN2, 0.5],
  ['softplus', -700, Math.exp(-700), Math.exp(-700)],
  ['softplus', 1000, 1000, 1],
  ['silu', 1, 0.7310585786300049, 0.9276705118714866],
  ['silu', -1000, 0, 0],
  ['gelu', 1, 0.8413447460685429, 1.0833154705876864],
  ['gelu', -1, -0.15865525393145707, -0.0833154705876863],
  ['gelu', -1000, 0, 0],
] as const)('%s at %d is %d with the derivative %d', (name, z, value, slope) => {
  const activation = numericActivations[name];
  if (activation.kind !== 'elementwise') throw new RangeError(`${name} is no function of one number`);
  expect(relativeError(activation.value(z), value)).toBeLessThan(1e-15);
  expect(relativeError(activation.derivative(z, activation.value(z)), slope)).toBeLessThan(1e-14);
});

const relativeError = (found: number, expected: number): number =>
  found === expected ? 0 : Math.abs(found - expected) / Math.abs(expected);

describe('softmax', () => {
  const { exp } = Math;

  test('has the form with the largest preactivation taken off, and a sum from left to right', () => {
    const sum = exp(0.3 - 0.9) + exp(-2.5 - 0.9) + exp(0.9 - 0.9);
    expect([...softmax.value(Float64Array.of(0.3, -2.5, 0.9))]).toEqual([
      exp(0.3 - 0.9) / sum,
      exp(-2.5 - 0.9) / sum,
      1 / sum,
    ]);
  });

  test.each([
    [[5], [1]],
    [
      [0, 0],
      [0.5, 0.5],
    ],
    [
      [0, Math.log(3)],
      [0.25, 0.75],
    ],
    [
      [1000, -1000, 1000],
      [0.5, 0, 0.5],
    ],
    [
      [-700, -700 - Math.log(4)],
      [0.8, 0.2],
    ],
  ])('of %j is %j', (preactivations, expected) => {
    const found = softmax.value(Float64Array.from(preactivations));
    found.forEach((a, index) => expect(a).toBeCloseTo(expected[index] ?? Number.NaN, 13));
  });

  test('sends ∂E/∂a back through the Jacobian, row by row from the first', () => {
    const [a, b, c] = [0.97, 0.017, 0.013] as const;
    const [u, v, w] = [3, -1, 0.7] as const;
    expect([...softmax.delta(Float64Array.of(a, b, c), Float64Array.of(u, v, w))]).toEqual([
      u * (a - a * a) + v * -(b * a) + w * -(c * a),
      u * -(a * b) + v * (b - b * b) + w * -(c * b),
      u * -(a * c) + v * -(b * c) + w * (c - c * c),
    ]);
    expect(a - a * a).not.toBe(a * (1 - a));
  });
});

test.each([-1, 2, 0.5])('there is no number at %d of two', (index) => {
  expect(() => at(Float64Array.of(4, 5), index)).toThrow(RangeError);
});
