import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { numericActivations } from '../../src/engine/activations/index.ts';
import { at } from '../../src/engine/at.ts';
import { numericLosses } from '../../src/engine/losses/index.ts';
import { activationNames, lossNames } from '../../src/network/spec.ts';

test.each([
  { room: 'activations', shared: ['activation', 'index'], names: activationNames, list: numericActivations },
  { room: 'losses', shared: ['index', 'loss'], names: lossNames, list: numericLosses },
])('every one of the $room has its file and its entry', ({ room, shared, names, list }) => {
  const files = readdirSync(new URL(`../../src/engine/${room}`, import.meta.url)).map((file) =>
    file.slice(0, -3),
  );
  expect(files.toSorted()).toEqual([...names, ...shared].toSorted());
  expect(Object.keys(list).toSorted()).toEqual([...names].toSorted());
});

describe.each(Object.entries(numericActivations))('%s', (_, { value, derivative }) => {
  test.each([-30, -3, -0.5, 0, 0.25, 2, 7])('has the derivative that differences show at %d', (z) => {
    const step = 2 ** -17;
    const difference = (value(z + step) - value(z - step)) / (2 * step);
    const found = derivative(z, value(z));
    expect(Math.abs(found - difference)).toBeLessThanOrEqual(1e-6 * Math.abs(found) + 1e-10);
  });
});

test('the sigmoid keeps its one numeric form', () => {
  const { value, derivative } = numericActivations.sigmoid;
  expect([value(0), value(-1000), value(1000)]).toEqual([0.5, 0, 1]);
  const a = value(20);
  expect(derivative(20, a)).toBe(a - a * a);
  expect(a - a * a).not.toBe(a * (1 - a));
});

test('half squared error: E = ½(1² + 2²) and ∂E/∂y = y − t', () => {
  const [outputs, targets] = [Float64Array.of(3, 5), Float64Array.of(2, 7)];
  const { value, gradient } = numericLosses['half-squared-error'];
  expect(value(outputs, targets)).toBe(2.5);
  expect([...gradient(outputs, targets)]).toEqual([1, -2]);
});

test.each([-1, 2, 0.5])('there is no number at %d of two', (index) => {
  expect(() => at(Float64Array.of(4, 5), index)).toThrow(RangeError);
});
