import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { ElementwiseActivation } from '../../src/engine/activations/index.ts';
import { sigmoid } from '../../src/engine/activations/sigmoid.ts';
import { differenceGradients } from '../../src/engine/differences.ts';
import { engineGradients } from '../../src/engine/gradients.ts';
import { halfSquaredError } from '../../src/engine/losses/half-squared-error.ts';
import type { PlainLoss } from '../../src/engine/losses/index.ts';
import { activationNames, type LayerSpec, lossNames } from '../../src/network/spec.ts';
import type { Gradients } from '../../src/quantity/point.ts';
import { cases, isTame, network, pointsOf, suitable } from './arbitraries.ts';
import { disagreements, numbersByPlace } from './disagreements.ts';
import { mazurPoint, mazurSpec } from './mazur.ts';

test('gradients and differences agree on random networks', () => {
  fc.assert(
    fc.property(cases, ({ spec, point }) => {
      const [gradients, differences] = [engineGradients(spec, point), differenceGradients(spec, point)];
      expect(disagreements(gradients, differences)).toEqual([]);
      expect(differences.loss).toBe(gradients.loss);
      expect(numbersByPlace(differences).size).toBeGreaterThan(0);
    }),
    { seed: 1, numRuns: 300 },
  );
});

const hiddenLayers: readonly LayerSpec[] = [
  { units: 3, activation: 'softmax', bias: 'shared' },
  { units: 2, activation: 'silu', bias: true },
];

const pairs = lossNames.flatMap((loss) => suitable[loss].map((activation) => ({ loss, activation })));

test.each(pairs)('they agree for $loss of $activation, after a softmax', ({ loss, activation }) => {
  const output = { units: 3, activation, bias: 'shared' } as const;
  const spec = network(2, [...hiddenLayers, output], { loss, l2: 0.25 });
  const tame = pointsOf(spec, 2).filter((point) => isTame({ spec, point }));
  fc.assert(
    fc.property(tame, (point) => {
      expect(disagreements(engineGradients(spec, point), differenceGradients(spec, point))).toEqual([]);
    }),
    { seed: 3, numRuns: 20 },
  );
});

test.each(activationNames)('they agree for %s in a hidden layer', (activation) => {
  const hidden = { units: 4, activation, bias: true };
  const spec = network(2, [hidden, { units: 2, activation: 'sigmoid', bias: 'shared' }]);
  const tame = pointsOf(spec, 1).filter((point) => isTame({ spec, point }));
  fc.assert(
    fc.property(tame, (point) => {
      expect(disagreements(engineGradients(spec, point), differenceGradients(spec, point))).toEqual([]);
    }),
    { seed: 4, numRuns: 20 },
  );
});

const pixels = (scale: number) => Array.from({ length: 5 }, (_, index) => scale * Math.sin(index + 1));

test.each([
  { name: 'grey values of an image', inputs: pixels(255), weights: pixels(0.002) },
  { name: 'inputs of a thousand', inputs: pixels(1000), weights: pixels(0.0005) },
  { name: 'large weights', inputs: pixels(0.0005), weights: pixels(1000) },
  { name: 'weights too large for a fixed step', inputs: pixels(1e-14), weights: pixels(1e14) },
])('they agree for $name', ({ inputs, weights }) => {
  const spec = network(5, [
    { units: 1, activation: 'sigmoid', bias: true },
    { units: 1, activation: 'linear', bias: true },
  ]);
  const point = { weights: [[weights], [[1]]], biases: [[0.1], [0]], inputs: [inputs], targets: [[0.25]] };
  expect(disagreements(engineGradients(spec, point), differenceGradients(spec, point))).toEqual([]);
});

test('the point is left as it was', () => {
  const before = structuredClone(mazurPoint);
  differenceGradients(mazurSpec, mazurPoint);
  expect(mazurPoint).toEqual(before);
});

test('exact for a linear unit up to rounding', () => {
  const spec = network(1, [{ units: 1, activation: 'linear', bias: true }]);
  const point = { weights: [[[2]]], biases: [[1]], inputs: [[3]], targets: [[5]] };
  const { loss, weights, biases } = differenceGradients(spec, point);
  expect(loss).toBe(2);
  expect(weights[0]?.[0]?.[0]).toBeCloseTo(6, 9);
  expect(biases[0]?.[0]).toBeCloseTo(2, 9);
});

describe('a single wrong number is noticed and named', () => {
  const gradients = engineGradients(mazurSpec, mazurPoint);
  const differences = differenceGradients(mazurSpec, mazurPoint);

  test.each([...numbersByPlace(gradients).keys()])('%s', (place) => {
    for (const change of [(g: number) => g * 1.0001, (g: number) => -g, () => 0, () => Number.NaN]) {
      const found = disagreements(changedAt(gradients, place, change), differences);
      expect(found.map((disagreement) => disagreement.place)).toEqual([place]);
    }
  });
});

function changedAt(
  { loss, weights, biases }: Gradients,
  wanted: string,
  change: (g: number) => number,
): Gradients {
  const changed = (place: string) => (number: number, index: number) =>
    `${place}[${index}]` === wanted ? change(number) : number;
  return {
    loss,
    weights: weights.map((rows, l) => rows.map((row, to) => row.map(changed(`weights[${l}][${to}]`)))),
    biases: biases.map((units, l) => units?.map(changed(`biases[${l}]`)) ?? null),
  };
}

describe('a fault planted in the engine is noticed', () => {
  const withSlope = (derivative: ElementwiseActivation['derivative']) => () =>
    vi.spyOn(sigmoid, 'derivative').mockImplementation(derivative);
  const withGradient = (gradient: PlainLoss['gradient']) => () =>
    vi.spyOn(halfSquaredError, 'gradient').mockImplementation(gradient);
  const { derivative } = sigmoid;

  test.each([
    { fault: 'none', plant: withSlope(derivative), count: 0 },
    { fault: 'f′ forgotten', plant: withSlope(() => 1), count: 12 },
    { fault: 'the activation in place of f′', plant: withSlope((_, a) => a), count: 12 },
    { fault: 'f′ of the activation', plant: withSlope((z) => z - z * z), count: 12 },
    { fault: 'lost sign', plant: withGradient((y, t) => t.map((k, i) => k - (y[i] ?? 0))), count: 12 },
    { fault: 'lost ½', plant: withGradient((y, t) => y.map((k, i) => 2 * (k - (t[i] ?? 0)))), count: 12 },
    { fault: 'target forgotten', plant: withGradient((y) => y.map((k) => k)), count: 12 },
  ])('$fault', ({ plant, count }) => {
    const planted = plant();
    const gradients = engineGradients(mazurSpec, mazurPoint);
    expect(planted).toHaveBeenCalled();
    planted.mockRestore();
    expect(disagreements(gradients, differenceGradients(mazurSpec, mazurPoint))).toHaveLength(count);
  });
});
