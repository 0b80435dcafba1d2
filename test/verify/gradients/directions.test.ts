import { describe, expect, it, test } from 'vitest';
import { engineGradients } from '../../../src/engine/gradients.ts';
import { specParameters } from '../../../src/network/parameters.ts';
import { readShorthand } from '../../../src/network/shorthand.ts';
import { machineName } from '../../../src/quantity/machine-name.ts';
import type { Gradients, ParameterValues, Point } from '../../../src/quantity/point.ts';
import { checkGradients } from '../../../src/verify/check-gradients.ts';
import { directionsFor, mostDifferences } from '../../../src/verify/gradients/directions.ts';

const network = readShorthand('4-6-5-2', { activation: 'relu', outputActivation: 'sigmoid', bias: true });

/** The gradients with one of them, counted from 0, changed. */
function changed(point: Point, wanted: number, change: (g: number) => number): ParameterValues {
  const right: Gradients = engineGradients(network, point);
  const name = machineName(specParameters(network)[wanted] ?? { kind: 'bias', layer: 0, to: 0 });
  const isWanted = (kind: string): boolean => kind === name;
  return {
    weights: right.weights.map((rows, l) =>
      rows.map((row, j) => row.map((g, i) => (isWanted(`w_${l + 1}_${j + 1}_${i + 1}`) ? change(g) : g))),
    ),
    biases: right.biases.map(
      (units, l) => units?.map((g, j) => (isWanted(`b_${l + 1}_${j + 1}`) ? change(g) : g)) ?? null,
    ),
  };
}

test('directions are taken where they are asked for, and in large networks', () => {
  const large = readShorthand('31-32-4');
  expect(specParameters(large).length).toBeGreaterThan(mostDifferences);
  expect([
    directionsFor(network),
    directionsFor(network, 7),
    directionsFor(large),
    directionsFor(large, 3),
  ]).toEqual([0, 7, 20, 3]);
});

describe('along random directions', () => {
  it('right gradients pass', async () => {
    const gradients = (point: Point): ParameterValues => engineGradients(network, point);
    const { ok, comparisons } = await checkGradients(network, { gradients, directions: 4, points: 3 });
    expect(ok).toBe(true);
    expect(comparisons[1]).toMatchObject({
      left: 'given',
      right: 'difference',
      mode: 'directions',
      compared: 12,
    });
  });

  it.each([0, 13, 29, 60, specParameters(network).length - 1])(
    'the one wrong gradient among many is found: number %d',
    async (wanted) => {
      const parameter = specParameters(network)[wanted];
      if (parameter === undefined) throw new Error('a parameter expected');
      const gradients = (point: Point): ParameterValues => changed(point, wanted, (g) => g + 0.01);
      const { comparisons } = await checkGradients(network, { gradients, directions: 1, points: 1 });
      const [, against] = comparisons;
      expect(against).toMatchObject({
        passed: false,
        reason: { code: 'disagreement', parameter: machineName(parameter) },
      });
      expect((against?.worst?.left ?? 0) - (against?.worst?.right ?? 0)).toBeCloseTo(0.01, 8);
    },
  );

  it('own formulas pass too', async () => {
    const { ok, comparisons } = await checkGradients(network, { directions: 2, points: 2 });
    expect({ ok, mode: comparisons.at(-1)?.mode }).toEqual({ ok: true, mode: 'directions' });
    expect(comparisons.at(-1)?.worst?.parameter).toMatch(/^direction_\d$/);
  });

  it('a gradient that is no number fails', async () => {
    const gradients = (point: Point): ParameterValues => changed(point, 3, () => Number.NaN);
    const { comparisons } = await checkGradients(network, { gradients, directions: 1, points: 1 });
    expect(comparisons[1]?.passed).toBe(false);
  });
});
