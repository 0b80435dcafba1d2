import { describe, expect, it } from 'vitest';
import { readShorthand, type ShorthandOptions } from '../../../src/network/shorthand.ts';
import type { NetworkSpec } from '../../../src/network/spec.ts';
import type { ParameterValues, Point } from '../../../src/quantity/point.ts';
import { checkGradients } from '../../../src/verify/check-gradients.ts';

const network = (sizes: string, options: Partial<ShorthandOptions> = {}): NetworkSpec =>
  readShorthand(sizes, { bias: false, l2: 0, ...options });

const single = (w: number, target = 0): Point => ({
  weights: [[[w]]],
  biases: [null],
  inputs: [[1]],
  targets: [[target]],
});

const codes = async (spec: NetworkSpec, at: Point): Promise<readonly string[]> =>
  (await checkGradients(spec, { at, points: 0 })).remarks.map(({ code }) => code);

describe('what is worth knowing about a point', () => {
  it('is nothing for a smooth network in the middle of things', async () => {
    expect(await codes(network('1-1'), single(0.5))).toEqual([]);
  });

  it('is a kink, the derivatives to both sides, and what is agreed on', async () => {
    const spec = network('1-1', { activation: 'max(z, 0) + 1' });
    const report = await checkGradients(spec, { at: single(0), points: 0 });
    expect(report.ok).toBe(true);
    const place = { point: 0, seed: null };
    expect(report.remarks).toMatchObject([
      { code: 'on-kink', ...place, sample: 0, unit: 'z_1_1', at: 0, left: 0, right: 1, slope: 1 },
      { code: 'one-sided', ...place, parameter: 'w_1_1_1', agreed: 1 },
    ]);
  });

  it('is the unit nearest to a kink, over all points', async () => {
    const spec = network('1-1', { activation: 'relu' });
    const { remarks } = await checkGradients(spec, { at: single(0.001), points: 3 });
    expect(remarks).toEqual([
      { code: 'near-kink', point: 3, seed: null, sample: 0, unit: 'z_1_1', at: 0, distance: 0.001 },
    ]);
  });

  it('is a saturated unit, and not a ReLU that is off', async () => {
    expect(await codes(network('1-1'), single(30))).toEqual(['saturated']);
    expect(await codes(network('1-1', { activation: 'relu' }), single(-30))).toEqual(['near-kink']);
  });

  it('is a loss that loses its digits, of which differences tell', async () => {
    const spec = network('1-1', { activation: 'linear', loss: '10^13 + y*t' });
    const report = await checkGradients(spec, { at: single(0.5, 0.25), points: 0 });
    expect(report.ok).toBe(true);
    expect(report.remarks).toMatchObject([
      { code: 'unsettled', count: 1, parameter: 'w_1_1_1', loss: 1e13 + 0.125 },
    ]);
  });
});

describe('on a kink', () => {
  const spec = network('1-1', { activation: 'relu', loss: '(y - t)*(y + 1)' });
  const at = single(0, 0.5);
  const given = (gradient: number): ParameterValues => ({ weights: [[[gradient]]], biases: [null] });
  const left = 0;
  const right = 0.5;

  it.each([left, right, 0.25])('every slope between those on both sides passes: %d', async (gradient) => {
    expect(await checkGradients(spec, { gradients: given(gradient), at })).toMatchObject({ ok: true });
  });

  it.each([-0.6, 0.6])('others do not: %d', async (gradient) => {
    expect(await checkGradients(spec, { gradients: given(gradient), at })).toMatchObject({ ok: false });
  });
});
