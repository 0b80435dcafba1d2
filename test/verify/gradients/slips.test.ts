import { describe, expect, it, test } from 'vitest';
import { engineGradients } from '../../../src/engine/gradients.ts';
import { type Slip, slipsOf } from '../../../src/engine/slip-list.ts';
import { readShorthand, type ShorthandOptions } from '../../../src/network/shorthand.ts';
import type { NetworkSpec } from '../../../src/network/spec.ts';
import type { Point } from '../../../src/quantity/point.ts';
import { checkGradients, type GradientReport } from '../../../src/verify/check-gradients.ts';
import { naiveGradients } from './naive-backprop.ts';

const network = (sizes: string, options: Partial<ShorthandOptions> = {}): NetworkSpec =>
  readShorthand(sizes, { bias: true, l2: 0, ...options });

const plain = network('3-3-3');

/** What is planted, by code of its own, and the slip that it is told to look like. */
const planted: readonly (readonly [planted: string, slip: Slip, spec: NetworkSpec])[] = [
  ['sign', { kind: 'sign' }, plain],
  ['twice', { kind: 'factor', factor: 2 }, plain],
  ['half', { kind: 'factor', factor: 0.5 }, plain],
  ['zero', { kind: 'zero' }, plain],
  ['sum-over-samples', { kind: 'sum-over-samples', samples: 3 }, plain],
  ['last-sample-alone', { kind: 'last-sample-alone' }, plain],
  ['without-decay', { kind: 'without-decay' }, network('2-3-1', { l2: 0.25 })],
  ['without-slope 1', { kind: 'without-slope', layer: 1 }, plain],
  ['slope-of-activation 2', { kind: 'slope-of-activation', layer: 2 }, plain],
  ['slope-too-many', { kind: 'slope-too-many' }, network('2-2-2', { loss: 'binary-cross-entropy' })],
  ['transposed-gradient', { kind: 'transposed-gradient' }, plain],
  ['transposed-weights', { kind: 'transposed-weights' }, plain],
  ['own-activation', { kind: 'own-activation' }, plain],
  ['preactivation-of-source', { kind: 'preactivation-of-source' }, plain],
  ['last-path-alone', { kind: 'last-path-alone' }, plain],
];

const check = (spec: NetworkSpec, slip?: string): Promise<GradientReport> =>
  checkGradients(spec, {
    points: 3,
    samples: 3,
    seed: 5,
    gradients: (point) => naiveGradients(spec, point, slip),
  });

describe('a slip is found and named', () => {
  it.each(planted)('%s', async (name, slip, spec) => {
    const { ok, failures } = await check(spec, name);
    expect(ok).toBe(false);
    const [failure] = failures;
    expect(failure?.slips).toEqual([{ slip, explained: failure?.wrong }]);
    expect(failure?.parameters.length).toBeGreaterThan(0);
    for (const { parameter, left, right, seed, equation } of failure?.parameters ?? []) {
      expect(parameter).toMatch(/^[wb](_\d+)+$/);
      expect(left).not.toBe(right);
      expect(seed).toBe(5);
      expect(equation?.number).toMatch(/^\d+\.\d+$/);
    }
  });

  it.each(planted)('and not without %s', async (_, __, spec) => {
    expect(await check(spec)).toMatchObject({ ok: true, failures: [] });
  });

  it('by each kind that there is', () => {
    const all = [plain, network('2-2-2', { l2: 1 })].flatMap((spec) =>
      slipsOf(spec, 3).map(({ kind }) => kind),
    );
    expect(new Set(planted.map(([, { kind }]) => kind))).toEqual(new Set(all));
  });
});

describe('what no slip explains', () => {
  const spec = network('2-2-1');

  it('is named without one', async () => {
    const { failures } = await checkGradients(spec, {
      points: 1,
      gradients: (point) => {
        const { weights, biases } = engineGradients(spec, point);
        return { weights: [...weights.slice(0, 1), [[0.123, weights[1]?.[0]?.[1] ?? 0]]], biases };
      },
    });
    expect(failures.map(({ wrong, slips }) => ({ wrong, slips }))).toEqual([
      { wrong: 1, slips: [] },
      { wrong: 1, slips: [] },
    ]);
    expect(failures[0]?.parameters.map(({ parameter }) => parameter)).toEqual(['w_2_1_1']);
  });

  it('is not mixed up with what a slip explains in part', async () => {
    const { failures } = await checkGradients(spec, {
      points: 1,
      gradients: (point) => {
        const { weights, biases } = engineGradients(spec, point);
        const [rows = [], output = []] = weights;
        return {
          weights: [rows.map((row) => row.map((g) => -g)), output.map((row) => row.map((g) => g + 1))],
          biases,
        };
      },
    });
    expect(failures[0]).toMatchObject({ wrong: 6, slips: [{ slip: { kind: 'sign' }, explained: 4 }] });
  });
});

test('what surrounds a wrong weight is what the engine has for the units at both ends', async () => {
  const spec = network('1-1-1', { activation: 'linear', bias: false, loss: 'half-squared-error' });
  const at: Point = {
    weights: [[[2]], [[3]]],
    biases: [null, null],
    inputs: [[5], [7]],
    targets: [[0], [1]],
  };
  const { failures } = await checkGradients(spec, {
    at,
    gradients: { weights: [[[0]], [[0]]], biases: [null, null] },
  });
  expect(failures[0]?.parameters.find(({ parameter }) => parameter === 'w_2_1_1')?.around).toEqual({
    sample: 1,
    units: [
      { name: 'a_1_1', activation: 14, preactivation: 14, slope: 1, delta: 123 },
      { name: 'a_2_1', activation: 42, preactivation: 42, slope: 1, delta: 41 },
    ],
  });
  expect(failures[0]?.slips.map(({ slip }) => slip.kind)).toEqual(['zero']);
});
