import { expect, test } from 'vitest';
import { engineGradients } from '../../src/engine/gradients.ts';
import type { Gradients } from '../../src/quantity/point.ts';
import { compare } from '../../src/verify/compare.ts';
import { bitwise } from '../../src/verify/tolerances.ts';
import { corpus } from '../networks/corpus.ts';
import { randomPoint } from '../networks/random-point.ts';

test.each(corpus)('every single number of $name counts', (spec) => {
  const point = randomPoint(spec, 1);
  const gradients = engineGradients(spec, point);
  const off = (list: readonly number[], at: number): readonly number[] =>
    list.map((number, index) => (index === at ? number + 1 : number));
  const wrong = [
    ...gradients.weights.flatMap((rows, layer) =>
      rows.flatMap((row, to) =>
        row.map((_, from): [string, Gradients] => [
          `w_${layer + 1}_${to + 1}_${from + 1}`,
          {
            ...gradients,
            weights: gradients.weights.map((other, l) =>
              l === layer ? other.map((numbers, t) => (t === to ? off(numbers, from) : numbers)) : other,
            ),
          },
        ]),
      ),
    ),
    ...gradients.biases.flatMap((biases, layer) =>
      (biases ?? []).map((_, to): [string, Gradients] => [
        spec.layers[layer]?.bias === 'shared' ? `b_${layer + 1}` : `b_${layer + 1}_${to + 1}`,
        {
          ...gradients,
          biases: gradients.biases.map((other, l) =>
            l === layer && other !== null ? off(other, to) : other,
          ),
        },
      ]),
    ),
  ];
  const named = wrong.map(([, left]) => {
    const testimony = { id: 'right', gradients: [gradients] };
    return compare({ id: 'left', gradients: [left] }, testimony, { spec, mode: bitwise, seeds: [1] }).worst
      ?.parameter;
  });
  expect(named).toEqual(wrong.map(([name]) => name));
});
