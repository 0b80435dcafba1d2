import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParameterValues } from '../../src/quantity/point.ts';
import type { Samples } from '../../src/training/dataset.ts';
import { scaled, standardScaling, unscaled } from '../../src/training/scaling.ts';

const widths = { inputs: 2, outputs: 1 };
const samplesOf = (inputs: readonly number[]): Samples => ({
  count: inputs.length / 2,
  inputs: Float64Array.from(inputs),
  targets: new Float64Array(inputs.length / 2),
});

describe('the standard scaling', () => {
  it('has mean and deviation of each input; an input that never changes is only moved', () => {
    const samples = samplesOf([1, 7, 3, 7, 5, 7, 7, 7]);
    const scaling = standardScaling(samples, widths);
    expect(scaling).toEqual({ means: [4, 7], deviations: [Math.sqrt(5), 1] });
    const inputs = [...scaled(samples, scaling).inputs];
    expect(inputs).toEqual([-3, -1, 1, 3].flatMap((number) => [number / Math.sqrt(5), 0]));
    expect([...samples.inputs]).toEqual([1, 7, 3, 7, 5, 7, 7, 7]);
  });

  it('is taken back by parameters that do the same with inputs as they are', () => {
    const number = fc
      .double({ min: -10, max: 10, noNaN: true })
      .map((each) => Math.round(each * 1000) / 1000);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 6 }),
        fc.tuple(number, number, number),
        (rows, [one, other, bias]) => {
          const samples = samplesOf(rows.flat());
          const scaling = standardScaling(samples, widths);
          const parameters: ParameterValues = { weights: [[[one, other]], [[2]]], biases: [[bias], null] };
          const { weights, biases } = unscaled(parameters, scaling);
          const [[[v = 0, w = 0] = []] = [], later] = weights;
          const [[b = 0], last] = [biases[0] ?? [], biases[1]];
          expect([later, last]).toEqual([[[2]], null]);
          const { inputs } = scaled(samples, scaling);
          const size = 1 + Math.abs(v) * 10 + Math.abs(w) * 10 + Math.abs(b);
          rows.forEach(([x, y], row) => {
            const before = one * (inputs[2 * row] ?? 0) + other * (inputs[2 * row + 1] ?? 0) + bias;
            expect(Math.abs(v * x + w * y + b - before)).toBeLessThan(1e-13 * size);
          });
        },
      ),
    );
  });

  it('cannot be taken back without biases', () => {
    const scaling = { means: [0, 0], deviations: [1, 1] };
    const weights = [
      [
        [1, 2],
        [3, 4],
      ],
    ];
    for (const biases of [[null], [[0.5]]])
      expect(() => unscaled({ weights, biases }, scaling)).toThrow(RangeError);
  });
});
