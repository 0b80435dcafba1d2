import { describe, expect, it, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { derive } from '../../src/derivation/derive.ts';
import { engineGradients } from '../../src/engine/gradients.ts';
import type { Point } from '../../src/quantity/point.ts';
import { randomPoint } from '../../src/quantity/random.ts';
import { checkGradients, type GradientsUnderTest } from '../../src/verify/check-gradients.ts';
import { corpus, workedNotes } from '../networks/corpus.ts';

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

  it('fails when there is no point', async () => {
    expect(await checkGradients(workedNotes, { gradients: right, points: 0 })).toMatchObject({ ok: false });
  });
});

describe('gradients as numbers', () => {
  const at = randomPoint([3, 2, 2], [false, false], 3);

  it('pass at their point alone', async () => {
    const { weights, biases } = engineGradients(workedNotes, at);
    const report = await checkGradients(workedNotes, { gradients: { weights, biases }, at });
    expect(report).toMatchObject({ ok: true, points: { count: 0, at } });
    expect(report.comparisons.map(({ compared }) => compared)).toEqual([10, 10]);
  });

  it('fail at another point', async () => {
    const elsewhere = randomPoint([3, 2, 2], [false, false], 4);
    const gradients = engineGradients(workedNotes, at);
    expect(await checkGradients(workedNotes, { gradients, at: elsewhere })).toMatchObject({ ok: false });
  });
});

test('a point of other shapes throws', async () => {
  const at = randomPoint([2, 2, 2], [false, false], 3);
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
