import { describe, expect, test } from 'vitest';
import type { Expr, Relation } from '../../../src/expression/expr.ts';
import {
  activation,
  activationFunction,
  argument,
  input,
  loss,
  preactivation,
  type Quantity,
  weight,
} from '../../../src/quantity/quantity.ts';
import { type AgreementOptions, readBackAgrees } from '../../../src/verify/readback/agree.ts';
import { readerOf } from '../../../src/verify/readback/read-back.ts';
import { ReadBackError } from '../../../src/verify/readback/read-back-error.ts';
import { network, optionsFor, worked } from './setting.ts';

const options: AgreementOptions = { ...worked, seed: 7, reader: readerOf(worked) };
const { pool } = worked;
const n = (numerator: number, denominator = 1): Expr => pool.number(numerator, denominator);
const ref = (quantity: Quantity): Expr => pool.ref(quantity);
const [x1, x2, x3] = [ref(input(1)), ref(input(2)), ref(input(3))];
const [E, z] = [ref(loss()), ref(argument())];

const rows = (...texts: readonly string[]): string => `\\begin{cases} ${texts.join(' \\\\ ')} \\end{cases}`;
/** Values by where z stands; 2 for the rest. */
const steps = (...branches: readonly (readonly [Relation, number, number])[]): Expr =>
  pool.cases(
    branches.map(([relation, right, value]) => ({
      condition: { relation, left: z, right: n(right) },
      value: n(value),
    })),
    n(2),
  );

describe('the same value in another form passes', () => {
  test.each([
    ['-1 \\cdot x_1', pool.negate(x1)],
    ['-x_1 \\cdot x_2', pool.product([pool.negate(x1), x2])],
    ['\\frac{1}{2}', pool.divide(n(1), n(2))],
    ['x_1 + x_2 + x_3', pool.sum([pool.sum([x1, x2]), x3])],
    ['x_1 + x_2 + x_3', pool.sum([x1, pool.sum([x2, x3])])],
    ['x_1 - 1', pool.sum([x1, n(-1)])],
    ['\\frac{x_1}{x_2^{3}}', pool.product([x1, pool.power(x2, n(-3))])],
    ['e^{-1 \\cdot x_1}', pool.exp(pool.negate(x1))],
    ['\\frac{\\partial (x_1 + z)}{\\partial z}', pool.partial(pool.sum([z, x1]), argument())],
    ['\\log(1 + x_1)', pool.call('log1p', [x1])],
    ['\\sqrt{x_1}', pool.power(x1, n(1, 2))],
    ['\\lvert -3\\rvert', pool.call('abs', [pool.negate(n(3))])],
    [rows('0 & z < 0', '1 & z = 0', '2 & z > 0'), steps(['less', 0, 0], ['equal', 0, 1])],
    [rows('0 & z < -1', '1 & z > 1', '2 & -1 \\le z \\le 1'), steps(['less', -1, 0], ['greater', 1, 1])],
    [rows('0 & z > 1', '1 & 0 < z \\le 1', '2 & z \\le 0'), steps(['greater', 1, 0], ['greater', 0, 1])],
    ['f(x_1 + x_2)', pool.apply(activationFunction(2), [pool.sum([x2, x1])])],
  ])('%s', (latex, given) => {
    expect(readBackAgrees(latex, [given], options)).toEqual({ passed: true, members: 1, identical: 0 });
  });

  test('and the same formula is found to be the same', () => {
    const members = [E, pool.sum([x1, x2]), pool.sum([x1, x2, x3])];
    const given = [E, pool.sum([x2, x1]), pool.sum([x1, x2, x3])];
    expect(readBackAgrees('E = x_1 + x_2 = x_1 + x_2 + x_3', given, options)).toMatchObject({ identical: 2 });
    expect(readBackAgrees('E = x_1 + x_2 = x_1 + x_2 + x_3', members, options)).toMatchObject({
      identical: 3,
    });
  });
});

describe('another value is noticed', () => {
  test.each([
    ['\\log(2 + x_1)', pool.call('log1p', [x1])],
    ['\\log x_1', pool.call('log1p', [x1])],
    ['\\sinh z', pool.call('sin', [z])],
    ['\\tanh z', pool.call('tan', [z])],
    ['\\sqrt[3]{x_1}', pool.power(x1, n(1, 2))],
    ['\\max(x_1, x_2)', pool.call('min', [x1, x2])],
    ['\\lvert x_1\\rvert', x1],
    ['\\tanh^{2} z', pool.call('tanh', [pool.power(z, n(2))])],
    ['\\pi', n(22, 7)],
    ['e', pool.exp(z)],
    ['\\frac{d}{dz}(x_1)', pool.partial(x1, input(1))],
    [rows('0 & z < 0', '2 & z \\ge 0'), steps(['at-most', 0, 0])],
    [rows('0 & z > 0', '2 & z \\le 0'), steps(['less', 0, 0])],
    [rows('2 & z < 0', '0 & z \\ge 0'), steps(['less', 0, 0])],
    [rows('0 & z < 1', '2 & z \\ge 1'), steps(['less', 0, 0])],
    [rows('0 & z < 0', '1 & 0 \\le z < 1', '2 & z \\ge 1'), steps(['less', 0, 0], ['at-most', 1, 1])],
    [rows('0 & z < 0', '1 & z = 0', '2 & z > 0'), steps(['less', 0, 0], ['less', 1, 1])],
    ['x_1', x2],
    ['x_1 \\cdot x_2 + x_3', pool.product([x1, pool.sum([x2, x3])])],
    ['x_1 - x_2 + x_3', pool.minus(x1, pool.sum([x2, x3]))],
    ['a_1^{3}', pool.power(ref(activation(2, 1)), n(2))],
    ['w_{12}^{2}', ref(weight(1, 1, 2))],
    ['z_1^{2}', ref(preactivation(2, 1))],
    ['e^{z}', pool.exp(pool.negate(z))],
    ['e^{x_1} \\cdot e^{x_2}', pool.exp(pool.sum([x1, x2]))],
    ['f(x_1) + x_2', pool.apply(activationFunction(1), [pool.sum([x1, x2])])],
    ['f(x_1)', x1],
    ['f(x_1)', pool.apply(activationFunction(1), [x2])],
    ['\\frac{x_2}{x_1}', pool.divide(x1, x2)],
    ['\\frac{\\partial E}{\\partial z}', pool.partial(E, input(1))],
    ['\\frac{\\partial E}{\\partial z}', pool.partial(z, argument())],
    ['\\frac{\\partial E}{\\partial z}', pool.divide(E, z)],
    ['\\frac{1}{0}', pool.divide(n(2), n(0))],
    ['f(\\frac{1}{0})', pool.apply(activationFunction(1), [pool.divide(n(2), n(0))])],
    ['\\frac{\\partial (\\frac{1}{0})}{\\partial z}', pool.partial(pool.divide(n(2), n(0)), argument())],
  ])('%s', (latex, given) => {
    expect(readBackAgrees(`E = ${latex}`, [E, given], options)).toMatchObject({
      passed: false,
      reason: 'value',
      member: 1,
      given,
    });
  });

  test('two functions that differ', () => {
    const differing = optionsFor(
      network(1, [
        { units: 1, activation: 'sigmoid', bias: true },
        { units: 1, activation: 'linear', bias: true },
      ]),
    );
    const given = differing.pool.apply(activationFunction(2), [differing.pool.ref(argument())]);
    const agrees = (latex: string) => readBackAgrees(latex, [given], { ...differing, seed: 1 }).passed;
    expect(agrees('g(z)')).toBe(true);
    expect(agrees('f(z)')).toBe(false);
  });
});

describe('a chain of another length, or none, is noticed', () => {
  test('members left out', () => {
    const failure = { passed: false, reason: 'length', read: 1, given: 2 };
    expect(readBackAgrees('x_1', [x1, x1], options)).toEqual(failure);
  });

  test('members too many', () => {
    const failure = { passed: false, reason: 'length', read: 2, given: 1 };
    expect(readBackAgrees('x_1 = x_1', [x1], options)).toEqual(failure);
  });

  test('TeX that cannot be read', () => {
    const agreement = readBackAgrees('x_1 \\cdot -x_2', [x1], options);
    expect(agreement).toMatchObject({ passed: false, reason: 'unreadable' });
    if (agreement.passed || agreement.reason !== 'unreadable') throw new Error('unreadable expected');
    expect(agreement.error).toBeInstanceOf(ReadBackError);
    expect(agreement.error.place).toEqual({ latex: 'x_1 \\cdot -x_2', position: 10 });
  });

  test('other errors pass through', () => {
    const reader = () => {
      throw new RangeError('a bug');
    };
    expect(() => readBackAgrees('x_1', [x1], { ...options, reader })).toThrow('a bug');
  });
});
