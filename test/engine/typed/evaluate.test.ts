import { describe, expect, test } from 'vitest';
import { typedActivation } from '../../../src/engine/typed/activation.ts';
import type { Formula, FormulaRelation } from '../../../src/network/formula.ts';
import { call, mish, number, one, output, softsign, sum, two, when, y, z } from '../formulas.ts';

const at = (formula: Formula, point: number): readonly [number, number] => {
  const { value, derivative } = typedActivation(formula);
  return [value(point), derivative(point, value(point))];
};

const half = number('0.5');

test.each<readonly [string, Formula, number, number, number]>([
  ['z', z, 3, 3, 1],
  ['0.5', half, 3, 0.5, 0],
  ['pi', { kind: 'constant', name: 'pi' }, 3, Math.PI, 0],
  ['e', { kind: 'constant', name: 'e' }, 3, Math.E, 0],
  ['z + z', call('add', z, z), 3, 6, 2],
  ['1 - z', call('subtract', one, z), 3, -2, -1],
  ['z*z', call('multiply', z, z), 3, 9, 6],
  ['1/z', call('divide', one, z), 4, 0.25, -0.0625],
  ['z/(1 + abs(z))', softsign, -3, -0.75, 0.0625],
  ['z^3', call('power', z, number(3)), -2, -8, 12],
  ['z^0', call('power', z, number(0)), 0, 1, 0],
  ['z^(-1)', call('power', z, call('negate', one)), -4, -0.25, -0.0625],
  ['z^1.5', call('power', z, number('1.5')), 4, 8, 3],
  ['z^1.5', call('power', z, number('1.5')), 0, 0, 0],
  ['2^z', call('power', two, z), 3, 8, 8 * Math.LN2],
  ['z^z', call('power', z, z), 2, 4, 4 * (1 + Math.LN2)],
  ['-z', call('negate', z), 3, -3, -1],
  ['exp', call('exp', z), 1, Math.E, Math.E],
  ['log', call('log', z), 4, Math.log(4), 0.25],
  ['sqrt', call('sqrt', z), 4, 2, 0.25],
  ['sin', call('sin', z), 0, 0, 1],
  ['cos', call('cos', z), Math.PI / 2, 6.123233995736766e-17, -1],
  ['tan', call('tan', z), Math.PI / 4, 0.9999999999999999, 2],
  ['atan', call('atan', z), 2, Math.atan(2), 0.2],
  ['sinh', call('sinh', z), 0, 0, 1],
  ['cosh', call('cosh', z), 0, 1, 0],
  ['tanh', call('tanh', z), 20, 1, 1.6993417021166355e-17],
  ['erf', call('erf', z), 0, 0, 2 / Math.sqrt(Math.PI)],
  ['mish', mish, 0, 0, 0.6],
  ['1/(1 + sqrt(0)) with a constant of infinite slope', call('add', z, call('sqrt', number(0))), 3, 3, 1],
])('%s at %o', (_, formula, point, value, slope) => {
  const [found, foundSlope] = at(formula, point);
  expect(found).toBeCloseTo(value, 14);
  expect(foundSlope).toBeCloseTo(slope, 14);
});

describe('at a kink', () => {
  const twice = call('multiply', two, z);
  const rows: readonly (readonly [string, Formula, number, number])[] = [
    ["abs'(0) is 0", call('abs', z), 0, 0],
    ["abs' is -1 below", call('abs', z), -2, -1],
    ["abs' is 1 above", call('abs', z), 2, 1],
    ["sign' is 0", call('sign', z), 2, 0],
    ["sign' is 0 at 0", call('sign', z), 0, 0],
    ['max takes the first of equal ones', call('max', z, twice), 0, 1],
    ['max takes the first of equal ones, turned', call('max', twice, z), 0, 2],
    ['max takes the largest', call('max', one, z, twice), 3, 2],
    ['max takes a constant', call('max', z, one), 0, 0],
    ['min takes the first of equal ones', call('min', z, twice), 0, 1],
    ['min takes the first of equal ones, turned', call('min', twice, z), 0, 2],
    ['min takes the smallest', call('min', one, z, twice), -3, 2],
    ['a conditional takes its branch', when(z, 'greater', number(0), twice, z), 0, 1],
  ];

  test.each(rows)('%s', (_, formula, point, slope) => {
    expect(at(formula, point)[1]).toBe(slope);
  });
});

test('tanh keeps a small derivative to its last digits', () => {
  const [, slope] = at(call('tanh', z), 20);
  expect(Math.abs(slope / 1.6993417021166355e-17 - 1)).toBeLessThan(1e-14);
});

test.each<readonly [FormulaRelation, readonly number[]]>([
  ['less', [1, 0, 0]],
  ['at-most', [1, 1, 0]],
  ['greater', [0, 0, 1]],
  ['at-least', [0, 1, 1]],
  ['equal', [0, 1, 0]],
  ['unequal', [1, 0, 1]],
])('%s than 2 at 1, 2 and 3: %j', (relation, expected) => {
  const formula = when(z, relation, two, one, number(0));
  expect([1, 2, 3].map((point) => at(formula, point)[0])).toEqual(expected);
});

test('the branch not taken is not valued where numbers decide', () => {
  expect(at(when(z, 'greater', number(0), call('log', z), z), -1)).toEqual([-1, 1]);
});

test.each([
  ['max', call('max', one, call('log', z))],
  ['max, turned', call('max', call('log', z), one)],
  ['min', call('min', one, call('log', z))],
])('NaN survives %s', (_, formula) => {
  expect(at(formula, -1)[0]).toBeNaN();
});

test.each([
  ['y', y],
  ['y[1]', output('y', 1)],
  ['sum(y)', sum(y)],
  ['an operation without arguments', call('exp')],
  ['an operation with one argument too few', call('add', z)],
])('%s is no activation function', (_, formula) => {
  expect(() => at(formula, 1)).toThrow();
});
