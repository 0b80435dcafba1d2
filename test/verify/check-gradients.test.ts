import { describe, expect, it, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { derive } from '../../src/derivation/derive.ts';
import { engineGradients } from '../../src/engine/gradients.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import type { Point } from '../../src/quantity/point.ts';
import {
  type CheckGradientsOptions,
  checkGradients,
  type GradientsUnderTest,
} from '../../src/verify/check-gradients.ts';
import { corpus, workedNotes } from '../networks/corpus.ts';
import { randomPoint } from '../networks/random-point.ts';

const right: GradientsUnderTest = (point) => engineGradients(workedNotes, point);

describe.each(corpus)('chalkgrad’s own gradients of $name', (spec) => {
  it('pass, from a description and from a derivation', async () => {
    const report = await checkGradients(spec);
    expect(report).toMatchObject({ ok: true, points: { seed: 1, count: 5, at: null } });
    expect(report.comparisons.map(({ left }) => left)).toEqual(['symbolic', 'difference']);
    expect(await checkGradients(derive(spec), {})).toEqual(report);
  });

  it('pass with several samples and with the code', async () => {
    const { ok, comparisons } = await checkGradients(spec, { samples: 3, runModule });
    expect(comparisons.map(({ left }) => left)).toEqual(['symbolic', 'generated', 'difference']);
    expect(ok).toBe(true);
  });
});

describe('a function under test', () => {
  it('passes when it is right, at once or later, with or without the loss', async () => {
    expect(await checkGradients(workedNotes, { gradients: right })).toMatchObject({ ok: true });
    expect(await checkGradients(workedNotes, { gradients: async (point) => right(point) })).toMatchObject({
      ok: true,
    });
    const lossless: GradientsUnderTest = (point) => ({
      weights: engineGradients(workedNotes, point).weights,
    });
    expect(await checkGradients(workedNotes, { gradients: lossless })).toMatchObject({ ok: true });
  });

  it('passes in another form of the derivative', async () => {
    const report = await checkGradients(workedNotes, { gradients: (point) => otherForm(point), id: 'mine' });
    expect(report.ok).toBe(true);
    expect(report.comparisons.map(({ left, right, mode }) => `${left} ${right} ${mode}`)).toEqual([
      'mine engine relative',
      'mine difference differences',
    ]);
  });

  it('fails with the parameter named when it is wrong', async () => {
    const wrong: GradientsUnderTest = (point) => {
      const gradients = engineGradients(workedNotes, point);
      return {
        ...gradients,
        weights: gradients.weights.map((rows, layer) =>
          layer === 0 ? rows.map((row) => row.with(1, 0)) : rows,
        ),
      };
    };
    const { ok, comparisons } = await checkGradients(workedNotes, { gradients: wrong });
    expect(ok).toBe(false);
    expect(comparisons.map(({ reason }) => reason)).toEqual([
      { code: 'disagreement', parameter: 'w_1_1_2' },
      { code: 'disagreement', parameter: 'w_1_2_2' },
    ]);
  });

  it('fails when it throws, and says what it threw', async () => {
    const { ok, comparisons } = await checkGradients(workedNotes, {
      gradients: () => {
        throw new Error('not today');
      },
    });
    expect(ok).toBe(false);
    expect(comparisons.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 2 }, () => ({ code: 'witness-threw', witness: 'given', message: 'not today' })),
    );
  });

  it('fails when it gives nothing', async () => {
    const { ok, comparisons } = await checkGradients(workedNotes, { gradients: () => ({}) });
    expect(ok).toBe(false);
    expect(comparisons[0]?.reason).toEqual({
      code: 'missing-parameter',
      witness: 'given',
      parameter: 'w_1_1_1',
    });
  });
});

describe('gradients as numbers', () => {
  const at = randomPoint(workedNotes, 3);

  it('pass at their point alone', async () => {
    const { weights, biases } = engineGradients(workedNotes, at);
    const report = await checkGradients(workedNotes, { gradients: { weights, biases }, at });
    expect(report).toMatchObject({ ok: true, points: { count: 0, at } });
    expect(report.comparisons.map(({ compared }) => compared)).toEqual([10, 10]);
  });

  it('fail at another point', async () => {
    const elsewhere = randomPoint(workedNotes, 4);
    const gradients = engineGradients(workedNotes, at);
    expect(await checkGradients(workedNotes, { gradients, at: elsewhere })).toMatchObject({ ok: false });
  });
});

describe('saturated units', () => {
  const single: NetworkSpec = {
    ...workedNotes,
    inputs: 2,
    layers: [{ units: 1, activation: 'sigmoid', bias: false }],
  };
  type Slope = (a: number, z: number) => number;
  const exact: Slope = (_, z) => Math.exp(-Math.abs(z)) / (1 + Math.exp(-Math.abs(z))) ** 2;
  const forms: readonly (readonly [string, Slope])[] = [
    ['a(1 − a)', (a) => a * (1 - a)],
    ['a − a²', (a) => a - a * a],
    ['e⁻ᶻ/(1 + e⁻ᶻ)²', exact],
  ];
  const faults: readonly (readonly [string, Slope])[] = [
    ['a lost sign', (a, z) => -exact(a, z)],
    ['the small factor of a(1 − a) forgotten', (a) => Math.max(a, 1 - a)],
    ['a factor of 2', (a, z) => 2 * exact(a, z)],
    ['a tenth too little', (a, z) => 0.9 * exact(a, z)],
  ];
  const check = async (slope: Slope, z: number, target: number) => {
    const at: Point = { weights: [[[z, 0.1]]], biases: [null], inputs: [[1, 0.5]], targets: [[target]] };
    const sum = z + 0.5 * 0.1;
    const a = 1 / (1 + Math.exp(-sum));
    const delta = (a - target) * slope(a, sum);
    const loss = 0.5 * (a - target) ** 2;
    const gradients = { loss, weights: [[[delta, 0.5 * delta]]], biases: [null] };
    return checkGradients(single, { gradients, at });
  };
  const places = [0, 5, 10, 20, 29.9]
    .flatMap((z) => [z, -z])
    .flatMap((z) => [0, 0.5, 1].map((t) => [z, t] as const));

  describe.each(places)('at z = %d with the target %d', (z, target) => {
    test.each(forms)('pass in the form %s', async (_, slope) => {
      expect((await check(slope, z, target)).comparisons.map(({ reason }) => reason)).toEqual([null, null]);
    });

    test.each(faults)('fail with %s', async (_, slope) => {
      expect((await check(slope, z, target)).ok).toBe(false);
    });
  });

  it('pass in both forms with a saturated unit in each layer', async () => {
    const at: Point = {
      weights: [
        [
          [20, 0, 0],
          [0, 0.3, 0.2],
        ],
        [
          [25, 0.1],
          [0.5, -0.4],
        ],
      ],
      biases: [null, null],
      inputs: [[1, 0.5, -1]],
      targets: [[0, 1]],
    };
    expect((await checkGradients(workedNotes, { gradients: (point) => otherForm(point), at })).ok).toBe(true);
    const exchanged = (point: Point) => {
      const gradients = otherForm(point);
      return {
        ...gradients,
        weights: [gradients.weights[0] ?? [], (gradients.weights[1] ?? []).toReversed()],
      };
    };
    expect((await checkGradients(workedNotes, { gradients: exchanged, at, points: 0 })).ok).toBe(false);
  });
});

describe('what only a programmer can get wrong throws', () => {
  const at = randomPoint(workedNotes, 3);
  const oddly = (layer: object): NetworkSpec =>
    JSON.parse(JSON.stringify({ ...workedNotes, layers: [layer] })) as NetworkSpec;
  test.each<[string, NetworkSpec, CheckGradientsOptions, string]>([
    ['no point', workedNotes, { points: 0 }, 'points is 0, a whole number from 1 on expected'],
    ['half a point', workedNotes, { points: 1.5 }, 'points is 1.5'],
    [
      'fewer than no points',
      workedNotes,
      { points: -1, at },
      'points is -1, a whole number from 0 on expected',
    ],
    ['NaN points', workedNotes, { points: Number.NaN }, 'points is NaN'],
    ['no sample', workedNotes, { samples: 0 }, 'samples is 0'],
    ['half a seed', workedNotes, { seed: 0.5 }, 'seed is 0.5, a whole number expected'],
    ['an infinite seed', workedNotes, { seed: Number.POSITIVE_INFINITY }, 'seed is Infinity'],
    ['an activation', oddly({ units: 1, activation: 'tanhh', bias: true }), {}, 'layer 1 is "tanhh", one of'],
    [
      'a loss',
      JSON.parse(JSON.stringify({ ...workedNotes, loss: 'hinge' })),
      {},
      'the loss is "hinge", one of',
    ],
  ])('%s', async (_, spec, options, message) => {
    const checking = checkGradients(spec, options);
    await expect(checking).rejects.toThrow(RangeError);
    await expect(checking).rejects.toThrow(message);
  });
});

test('a point of other shapes throws', async () => {
  const at = randomPoint({ ...workedNotes, inputs: 2 }, 3);
  await expect(checkGradients(workedNotes, { at })).rejects.toThrow(RangeError);
});

/** The worked network with δ = (y − t)·y·(1 − y), and products in another order. */
function otherForm({ weights, inputs, targets }: Point) {
  const [first = [], second = []] = weights;
  const [x = [], t = []] = [inputs[0], targets[0]];
  const units = (rows: readonly (readonly number[])[], sources: readonly number[]): readonly number[] =>
    rows.map(
      (row) =>
        1 / (1 + Math.exp(-row.reduce((sum, weight, index) => weight * (sources[index] ?? 0) + sum, 0))),
    );
  const hidden = units(first, x);
  const outputs = units(second, hidden);
  const deltas = outputs.map((y, k) => y * (1 - y) * (y - (t[k] ?? 0)));
  const hiddenDeltas = hidden.map(
    (a, j) => a * (1 - a) * deltas.reduce((sum, delta, k) => sum + delta * (second[k]?.[j] ?? 0), 0),
  );
  return {
    weights: [
      hiddenDeltas.map((delta) => x.map((source) => source * delta)),
      deltas.map((delta) => hidden.map((a) => a * delta)),
    ],
    biases: [null, null],
  };
}
