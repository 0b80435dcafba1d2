import { expect, test } from 'vitest';
import { derive } from '../../src/derivation/derive.ts';
import { functionPoints } from '../../src/derivation/function-points.ts';
import { readNetwork } from '../../src/network/reader.ts';
import { uniform } from '../../src/quantity/random.ts';

/** The arguments at which a typed function is looked at, beside as many random ones as wanted. */
function argumentsOf(expression: string, count: number, seed: number): readonly number[] {
  const text = JSON.stringify({ inputs: 1, layers: [{ units: 1, activation: { expression } }] });
  const spec = readNetwork(text, { name: 'network.json', stem: 'network', format: 'json' });
  const model = derive(spec).model({ kind: 'function', layer: 1 });
  return functionPoints(model, uniform(seed), count).flatMap((point) =>
    [...point.values()].map((value) => value.toNumber()),
  );
}

test('a function without kinks is looked at where chance will have it', () => {
  expect(argumentsOf('tanh(z)', 2, 1)).toHaveLength(2);
});

test.each([1, 2, 3])('with seed %i every case has its turn', (seed) => {
  const found = argumentsOf('z < -1.5 ? exp(z) : z < 1.9 ? z : z < 5 ? z^2 : sin(z)', 2, seed);
  expect(found.some((z) => z < -1.5)).toBe(true);
  expect(found.some((z) => z > -1.5 && z < 1.9)).toBe(true);
  expect(found.some((z) => z > 1.9 && z < 5)).toBe(true);
  expect(found.some((z) => z > 5)).toBe(true);
});

test('where no point is wanted there is none', () => {
  expect(argumentsOf('abs(z)', 0, 1)).toEqual([]);
});
