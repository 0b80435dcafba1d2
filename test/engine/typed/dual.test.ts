import { describe, expect, test } from 'vitest';
import { typedActivation } from '../../../src/engine/typed/activation.ts';
import { composed, constant, type Dual, variable } from '../../../src/engine/typed/dual.ts';
import { typedLoss } from '../../../src/engine/typed/loss.ts';
import { call, number, t, two, y, z } from '../formulas.ts';

const argument: Dual = { value: 1, slope: 5, varies: true, valueError: 0.1, slopeError: 0.01 };

test('errors follow the derivatives: 2·0.1 + ½·3·0.1², and 2·0.01 + (5 + 0.01)·3·0.1', () => {
  const dual = composed({ value: 7, first: [2], second: [[3]] }, [argument]);
  expect(dual).toMatchObject({ value: 7, slope: 10, varies: true });
  expect(dual.valueError).toBeCloseTo(0.215, 12);
  expect(dual.slopeError).toBeCloseTo(1.523, 12);
});

test('those of two arguments add up, and bend each other: 1·0.1 + 2·0.2 + 3·0.1·0.2', () => {
  const mixed = [
    [0, 3],
    [3, 0],
  ];
  const dual = composed({ value: 7, first: [1, 2], second: mixed }, [argument, constant(1, 0.2)]);
  expect(dual.slope).toBe(5);
  expect(dual.valueError).toBeCloseTo(0.56, 12);
  expect(dual.slopeError).toBeCloseTo(0.01 + 5.01 * 3 * 0.2, 12);
});

test('exact arguments leave the rounding of the function itself', () => {
  const dual = composed({ value: 7, first: [2], second: [[3]] }, [variable(1)]);
  expect([dual.valueError, dual.slopeError]).toEqual([56 * Number.EPSILON, 16 * Number.EPSILON]);
});

test('a loss hands on the errors of its outputs: (y − t)² changes by 2·2·0.01 + 0.01², its slope by 2·0.01', () => {
  const loss = typedLoss(call('power', call('subtract', y, t), number(2)));
  const outputs = { values: Float64Array.of(3), errors: Float64Array.of(0.01) };
  const { value, gradient } = loss.rounding(outputs, Float64Array.of(1));
  expect(value).toBeCloseTo(0.0401, 12);
  expect(gradient[0]).toBeCloseTo(0.02, 12);
});

describe('the bounds of a typed activation function', () => {
  test('leave the agreed derivative alone at a kink that is met exactly', () => {
    const { rounding } = typedActivation(call('abs', z));
    expect(rounding(0, 0)).toEqual({ value: 0, derivative: 0 });
  });

  test('are numbers for a negative base with a whole exponent, however that is written', () => {
    const half = call('divide', number(4), two);
    const { value, derivative } = typedActivation(call('power', z, half)).rounding(-3, 9);
    expect(value).toBeLessThan(1e-13);
    expect(derivative).toBeLessThan(1e-13);
  });
});
