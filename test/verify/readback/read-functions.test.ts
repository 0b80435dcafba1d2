import { describe, expect, test } from 'vitest';
import type { Branch, Expr, Relation } from '../../../src/expression/expr.ts';
import type { Operator } from '../../../src/expression/operators.ts';
import {
  activationFunction,
  argument,
  input,
  logisticFunction,
  preactivation,
  type Quantity,
} from '../../../src/quantity/quantity.ts';
import { readBack } from '../../../src/verify/readback/read-back.ts';
import { worked } from './setting.ts';

const { pool } = worked;
const n = (numerator: number, denominator = 1): Expr => pool.number(numerator, denominator);
const ref = (quantity: Quantity): Expr => pool.ref(quantity);
const [x1, x2, x3] = [ref(input(1)), ref(input(2)), ref(input(3))];
const x = [x1, x2, x3];
const z = ref(argument());
const call = (operator: Operator, ...args: readonly Expr[]): Expr => pool.call(operator, args);
const by = (relation: Relation, right: Expr, value: Expr, left = z): Branch => ({
  condition: { relation, left, right },
  value,
});

const slope = (of: Expr): Expr => pool.partial(pool.apply(activationFunction(1), [of]), argument());

const readings: readonly (readonly [string, readonly Expr[]])[] = [
  ['e', [pool.exp(n(1))]],
  ['(e)^{2}', [pool.power(pool.exp(n(1)), n(2))]],
  ['2 \\cdot \\pi', [pool.product([n(2), pool.constant('pi')])]],
  ['\\pi^{2}', [pool.power(pool.constant('pi'), n(2))]],
  ['x_1^{x_2}', [pool.power(x1, x2)]],
  ['x_1^{\\frac{2}{3}}', [pool.power(x1, n(2, 3))]],
  ['\\sqrt{x_1 + x_2}', [call('sqrt', pool.sum([x1, x2]))]],
  ['\\sqrt[3]{x_1}', [pool.power(x1, n(1, 3))]],
  ['(\\sqrt{2})^{2}', [pool.power(call('sqrt', n(2)), n(2))]],
  ['\\frac{1}{2} \\sqrt{x_1}', [pool.product([n(1, 2), call('sqrt', x1)])]],
  ['\\tanh z', [call('tanh', z)]],
  ['\\tanh(z)', [call('tanh', z)]],
  ['\\tanh\\left[z\\right]', [call('tanh', z)]],
  ['\\tanh z_1^{2}', [call('tanh', ref(preactivation(1, 1)))]],
  ['x_1 \\cdot \\tanh z + \\log 2', [pool.sum([pool.product([x1, call('tanh', z)]), call('log', n(2))])]],
  ['1 - \\tanh^{2} z', [pool.minus(n(1), pool.power(call('tanh', z), n(2)))]],
  ['\\tanh^2(z) \\cdot z', [pool.product([pool.power(call('tanh', z), n(2)), z])]],
  ['\\ln x_1', [call('log', x1)]],
  ['\\sin \\pi', [call('sin', pool.constant('pi'))]],
  ['\\arctan(2 z)', [call('atan', pool.product([n(2), z]))]],
  ['\\operatorname{erf} z', [call('erf', z)]],
  ['\\operatorname{sign}(-z)', [call('sign', pool.negate(z))]],
  ['\\max(z, 0)', [call('max', z, n(0))]],
  ['\\min\\bigl[x_1, x_2, x_3\\bigr]', [call('min', ...x)]],
  ['\\lvert z\\rvert', [call('abs', z)]],
  ['\\left\\lvert \\lvert z\\rvert - 1 \\right\\rvert', [call('abs', pool.minus(call('abs', z), n(1)))]],
  [
    '\\lvert z\\rvert^{2} \\lvert x_1\\rvert',
    [pool.product([pool.power(call('abs', z), n(2)), call('abs', x1)])],
  ],
  ['\\begin{cases} z & z > 0 \\\\ 0 & z \\le 0 \\end{cases}', [pool.cases([by('greater', n(0), z)], n(0))]],
  [
    '2 \\cdot \\left( \\begin{cases} 1 & z \\ne 0 \\\\ 0 & z = 0 \\end{cases} \\right)',
    [pool.product([n(2), pool.cases([by('unequal', n(0), n(1))], n(0))])],
  ],
  [
    '\\begin{cases} 0 & z < x_1 \\\\ 1 & z \\geq x_1, z = x_2 \\\\ 2 & z \\ge x_1, z \\neq x_2 \\end{cases}',
    [pool.cases([by('less', x1, n(0)), by('equal', x2, n(1))], n(2))],
  ],
  [
    '\\begin{cases} 0 & z < -3 \\\\ 1 & z > 3 \\\\ z & -3 \\leq z \\le 3 \\end{cases}',
    [
      pool.cases(
        [by('less', n(-3), n(0)), by('at-most', n(-3), z), by('less', n(3), z), by('at-most', n(3), z)],
        n(1),
      ),
    ],
  ],
  ['\\frac{d}{dz}(z) \\cdot x_1', [pool.product([pool.partial(z, argument()), x1])]],
  ["f'(z) \\cdot x_1", [pool.product([slope(z), x1])]],
  ['f^{\\prime}(z)^{2}', [pool.power(slope(z), n(2))]],
  ['\\sigma(z)', [pool.apply(logisticFunction(), [z])]],
  ['\\frac{d}{d z}\\left(\\tanh z\\right)', [pool.partial(call('tanh', z), argument())]],
];

describe('functions, roots and cases', () => {
  test.each(readings)('%s', (latex, members) => {
    const read = readBack(latex, worked);
    expect(read).toEqual(members);
    expect(read.every((member, index) => member === members[index])).toBe(true);
  });
});

test.each([
  ["f'(2)", 'a letter behind a prime expected'],
  ["f'(z, x_1)", 'a letter behind a prime expected'],
  ["f' z", 'open expected, letter found'],
])('a derivative is one by a single letter: %s', (latex, what) => {
  expect(() => readBack(latex, worked)).toThrow(what);
});
