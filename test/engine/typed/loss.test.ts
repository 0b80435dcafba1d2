import { describe, expect, test } from 'vitest';
import { engineGradients } from '../../../src/engine/gradients.ts';
import { typedLoss } from '../../../src/engine/typed/loss.ts';
import type { Formula } from '../../../src/network/formula.ts';
import { network } from '../arbitraries.ts';
import { call, logCosh, number, one, output, sum, t, typed, y, z } from '../formulas.ts';

const squared = (formula: Formula): Formula => call('power', formula, number(2));
const distance = call('subtract', y, t);
const list = (...numbers: readonly number[]) => Float64Array.from(numbers);

const rows: readonly (readonly [string, Formula, number, readonly number[]])[] = [
  ['(y - t)^2, for each output', squared(distance), 5, [2, -4]],
  ['sum((y - t)^2)', sum(squared(distance)), 5, [2, -4]],
  ['sum(y - t)^2', squared(sum(distance)), 1, [-2, -2]],
  ['y[1]*t[2]', call('multiply', output('y', 1), output('t', 2)), 21, [7, 0]],
  ['sum(y*y[2])', sum(call('multiply', y, output('y', 2))), 40, [5, 13]],
  ['sum(y*sum(y))', sum(call('multiply', y, sum(y))), 64, [16, 16]],
  ['abs(y - t)', call('abs', distance), 3, [1, -1]],
  ['1, for each output', one, 2, [0, 0]],
];

test.each(rows)('%s at y = (3, 5), t = (2, 7)', (_, formula, value, gradient) => {
  const loss = typedLoss(formula);
  expect(loss.value(list(3, 5), list(2, 7))).toBe(value);
  expect([...loss.gradient(list(3, 5), list(2, 7))]).toEqual(gradient);
});

test('log(cosh(y - t)) has the derivative tanh(y - t)', () => {
  const [slope = Number.NaN] = typedLoss(logCosh).gradient(list(1.5), list(1));
  expect(slope).toBeCloseTo(Math.tanh(0.5), 15);
});

describe('y outside of a sum', () => {
  const share = call('divide', y, sum(y));

  test('is the only output', () => {
    expect(typedLoss(share).value(list(3), list(2))).toBe(1);
  });

  test('is none of several', () => {
    expect(() => typedLoss(share).value(list(3, 5), list(2, 7))).toThrow(RangeError);
  });
});

test.each([
  ['z', z],
  ['y[3]', output('y', 3)],
  ['t[0]', output('t', 0)],
])('%s is not there in a loss of two outputs', (_, formula) => {
  expect(() => typedLoss(formula).value(list(3, 5), list(2, 7))).toThrow(RangeError);
});

test('a network learns by it, through a typed activation function', () => {
  const activation = typed(squared(z));
  const spec = network(1, [{ units: 1, activation, bias: true }], { loss: typed(squared(distance)) });
  const point = { weights: [[[2]]], biases: [[1]], inputs: [[1]], targets: [[8]] };
  // z = 3, y = 9, ∂E/∂y = 2, ∂y/∂z = 6
  expect(engineGradients(spec, point)).toEqual({ loss: 1, weights: [[[12]]], biases: [[12]] });
});
