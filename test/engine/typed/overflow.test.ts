import { expect, test } from 'vitest';
import { typedActivation } from '../../../src/engine/typed/activation.ts';
import type { Formula } from '../../../src/network/formula.ts';
import { call, mish, number, one, two, z } from '../formulas.ts';

const times = (factor: string, of: Formula): Formula => call('multiply', number(factor), of);
const onePlusExp = (of: Formula): Formula => call('add', one, call('exp', call('negate', of)));

const slopeAt = (formula: Formula, at: number): number => {
  const { value, derivative } = typedActivation(formula);
  return derivative(at, value(at));
};

test.each<readonly [string, Formula, number, number]>([
  ['z/(1 + exp(-2*z))', call('divide', z, onePlusExp(times('2', z))), -1000, 0],
  ['z/(1 + exp(-2*z))', call('divide', z, onePlusExp(times('2', z))), -400, 0],
  ['z/(1 + exp(-2*z))', call('divide', z, onePlusExp(times('2', z))), 400, 1],
  ['1/(1 + exp(-2*z))', call('divide', one, onePlusExp(times('2', z))), -1000, 0],
  ['1/(1 + exp(-z))^2', call('divide', one, call('power', onePlusExp(z), two)), -1000, 0],
  ['1/(exp(z)*z)', call('divide', one, call('multiply', call('exp', z), z)), 1000, 0],
  ['1/cosh(z)', call('divide', one, call('cosh', z)), -1000, 0],
  ['1/(2 - sinh(z))', call('divide', one, call('subtract', two, call('sinh', z))), -1000, 0],
  ['1/(1 + exp(-z^3))', call('divide', one, onePlusExp(call('power', z, number(3)))), -400, 0],
  ['atan(exp(z))', call('atan', call('exp', z)), 1000, 0],
  ['tanh(-exp(z))', call('tanh', call('negate', call('exp', z))), 1000, 0],
  ['mish', mish, 1000, 1],
])('%s has the slope that it comes to though its parts overflow', (_, formula, at, slope) => {
  expect(Math.abs(slopeAt(formula, at) - slope)).toBe(0);
});

test('a quotient keeps its slope where the square of its denominator overflows', () => {
  const slope = slopeAt(call('divide', z, onePlusExp(times('1.702', z))), -400);
  const size = Math.exp(-1.702 * 400);
  expect(slope / (size * (1 - 1.702 * 400))).toBeCloseTo(1, 12);
});

test('of a pole nothing is known', () => {
  expect(slopeAt(call('divide', one, call('divide', one, z)), 0)).toBeNaN();
  expect(slopeAt(call('atan', call('divide', one, z)), 0)).toBeNaN();
});
