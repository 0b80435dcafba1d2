import { expect, test } from 'vitest';
import { slopesAround } from '../../../src/engine/differences/directions.ts';
import { noKinks } from '../../../src/engine/differences/kinks.ts';
import { engineGradients } from '../../../src/engine/gradients.ts';
import type { ParameterValues } from '../../../src/quantity/point.ts';
import { corpus } from '../../networks/corpus.ts';
import { randomPoint } from '../../networks/random-point.ts';

const numbers = ({ weights, biases }: ParameterValues): readonly number[] =>
  [...weights.flat(2), ...biases.flat()].filter((number) => number !== null);

const smooth = corpus.filter(({ name }) =>
  ['four-layers', 'penalised', 'shared-biases', 'gated'].includes(name),
);

test.each(smooth)('along a direction through $name the slope is that of the gradient', (spec) => {
  const [point, direction] = [randomPoint(spec, 2), randomPoint(spec, 3)];
  const ways = numbers(direction);
  const expected = numbers(engineGradients(spec, point)).reduce(
    (sum, g, index) => sum + g * (ways[index] ?? 0),
    0,
  );
  const { value, error } = slopesAround(spec, point, noKinks).along(direction);
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(error + 1e-12);
  expect(error).toBeLessThan(1e-8);
});
