import { expect, test } from 'vitest';
import { smoothPoints } from '../../src/derivation/smooth-points.ts';
import { buildModel } from '../../src/network/build-model.ts';
import { pointShapeOf } from '../../src/network/point-values.ts';
import type { ActivationSpec, LayerSpec, NetworkSpec } from '../../src/network/spec.ts';
import { randomPoints } from '../../src/quantity/random.ts';
import { workedNotes } from '../networks/corpus.ts';

const chain = (activation: ActivationSpec): NetworkSpec => {
  const layer: LayerSpec = { units: 1, activation, bias: false };
  return { ...workedNotes, inputs: 1, layers: [layer, layer] };
};

test('a network without kinks has the usual points', () => {
  const points = smoothPoints(buildModel(workedNotes), { seed: 3, count: 2 });
  expect(points).toEqual(randomPoints(pointShapeOf(workedNotes), { seed: 3, count: 2 }));
});

test.each([1, 2, 3, 4, 5])('with seed %i no unit of a chain of ReLU units is dead', (seed) => {
  const points = smoothPoints(buildModel(chain('relu')), { seed, count: 3 });
  expect(points).toHaveLength(3);
  for (const { weights, inputs } of points)
    expect((weights[0]?.[0]?.[0] ?? 0) * (inputs[0]?.[0] ?? 0)).toBeGreaterThan(0);
});

test('where every point is at a kink, so many come all the same', () => {
  const zero: ActivationSpec = {
    expression: 'max(z, z)',
    formula: {
      kind: 'call',
      operation: 'max',
      args: [
        { kind: 'variable', name: 'z' },
        { kind: 'variable', name: 'z' },
      ],
    },
  };
  expect(smoothPoints(buildModel(chain(zero)), { seed: 1, count: 2 })).toHaveLength(2);
});
