import { describe, expect, it, test } from 'vitest';
import { kinkReport } from '../../../src/engine/differences/kink-report.ts';
import { kinkSpread } from '../../../src/engine/differences/kink-spread.ts';
import { oneSidedGradients } from '../../../src/engine/differences/one-sided.ts';
import { differenceGradients } from '../../../src/engine/differences.ts';
import { engineGradients } from '../../../src/engine/gradients.ts';
import { readShorthand, type ShorthandOptions } from '../../../src/network/shorthand.ts';
import type { NetworkSpec } from '../../../src/network/spec.ts';
import type { Point } from '../../../src/quantity/point.ts';
import { networkKinks } from '../../../src/verify/gradients/network-kinks.ts';
import { disagreements } from '../disagreements.ts';

const network = (sizes: string, options: Partial<ShorthandOptions>): NetworkSpec =>
  readShorthand(sizes, { bias: true, l2: 0, ...options });

/** A single unit with one input and the target 0, whose preactivation is w + b. */
const single = (w: number, b: number, target = 0): Point => ({
  weights: [[[w]]],
  biases: [[b]],
  inputs: [[1]],
  targets: [[target]],
});

const shifted = { activation: 'max(z, 0) + 1' } as const;

describe('on a kink', () => {
  it('differences take what is agreed on, and say what lies to both sides', () => {
    const spec = network('1-1', shifted);
    const [at, kinks] = [single(2, -2), networkKinks(spec)];
    expect(engineGradients(spec, at).weights).toEqual([[[1]]]);
    expect(differenceGradients(spec, at, kinks).weights[0]?.[0]?.[0]).toBeCloseTo(1, 9);
    const { left, right } = oneSidedGradients(spec, at, kinks);
    expect(left.weights[0]?.[0]?.[0]).toBeCloseTo(0, 9);
    expect(right.weights[0]?.[0]?.[0]).toBeCloseTo(1, 9);
    expect(kinkReport(spec, at, kinks).units).toEqual([
      { layer: 0, unit: 0, place: 0, sample: 0, left: 0, right: 1, slope: 1 },
    ]);
  });

  it.each(['relu', 'leaky-relu', 'elu', 'abs(z)', 'max(-1, min(1, z + 1))', 'z*abs(z)', 'sign(z)*z^2'])(
    'differences agree with backpropagation for %s, in two layers',
    (activation) => {
      const spec = network('2-3-2-1', { activation, outputActivation: 'tanh' });
      const at: Point = {
        weights: [
          [
            [1, 1],
            [1, -1],
            [0, 0],
          ],
          [
            [1, 2, 3],
            [1, -1, 0],
          ],
          [[1, -2]],
        ],
        biases: [[-3, 1, 0], [0, 0], [0.5]],
        inputs: [
          [1, 2],
          [2, 1],
        ],
        targets: [[1], [0]],
      };
      const kinks = networkKinks(spec);
      expect(kinkReport(spec, at, kinks).units.length).toBeGreaterThan(2);
      expect(disagreements(engineGradients(spec, at), differenceGradients(spec, at, kinks))).toEqual([]);
    },
  );

  it('of a loss too', () => {
    const spec = network('1-1', { activation: 'tanh', loss: 'abs(y - t)' });
    const [at, kinks] = [single(0.5, -0.5), networkKinks(spec)];
    expect(kinkReport(spec, at, kinks)).toMatchObject({
      units: [],
      losses: [{ sample: 0, outputs: [{ unit: 0, left: -1, right: 1, slope: 0 }] }],
    });
    expect(engineGradients(spec, at).weights).toEqual([[[0]]]);
    expect(differenceGradients(spec, at, kinks).weights[0]?.[0]?.[0]).toBeCloseTo(0, 9);
    const { left, right } = oneSidedGradients(spec, at, kinks);
    expect(left.weights[0]?.[0]?.[0]).toBeCloseTo(-1, 9);
    expect(right.weights[0]?.[0]?.[0]).toBeCloseTo(1, 9);
    expect(kinkSpread(spec, at, kinks).weights[0]?.[0]?.[0]).toBeCloseTo(1, 9);
  });

  it('any slope between those on both sides is granted', () => {
    const spec = network('1-1', shifted);
    const spread = (b: number): number | undefined =>
      kinkSpread(spec, single(2, b), networkKinks(spec)).weights[0]?.[0]?.[0];
    expect(spread(-2)).toBeCloseTo(1, 9);
    expect(spread(-1.5)).toBe(0);
  });
});

describe.each([1e-3, 1e-9, 1e-12, -1e-3, -1e-9, -1e-12])('at %d beside a kink', (distance) => {
  test.each(['relu', 'leaky-relu', 'abs(z)'])('differences stay on the side of %s', (activation) => {
    const spec = network('1-1', { activation });
    const at = single(2, -2 + distance, 0.5);
    const kinks = networkKinks(spec);
    const differences = differenceGradients(spec, at, kinks);
    expect(disagreements(engineGradients(spec, at), differences)).toEqual([]);
    expect(kinkReport(spec, at, kinks).nearest?.distance).toBeCloseTo(Math.abs(distance), 12);
  });
});

test('without being told of kinks differences cross them', () => {
  const spec = network('1-1', { activation: 'abs(z)' });
  const at = single(2, -2 + 1e-12, 0.5);
  expect(disagreements(engineGradients(spec, at), differenceGradients(spec, at))).not.toEqual([]);
});
