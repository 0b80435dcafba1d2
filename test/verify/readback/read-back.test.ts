import { describe, expect, test } from 'vitest';
import type { Expr } from '../../../src/expression/expr.ts';
import {
  activation,
  activationFunction,
  argument,
  bias,
  functionComponent,
  image,
  input,
  loss,
  preactivation,
  prediction,
  type Quantity,
  target,
  value,
  weight,
} from '../../../src/quantity/quantity.ts';
import { readBack } from '../../../src/verify/readback/read-back.ts';
import { network, optionsFor, worked } from './setting.ts';

const { pool } = worked;
const n = (numerator: number, denominator = 1): Expr => pool.number(numerator, denominator);
const ref = (quantity: Quantity): Expr => pool.ref(quantity);
const [x1, x2, x3] = [ref(input(1)), ref(input(2)), ref(input(3))];
const x = [x1, x2, x3];
const z = ref(argument());
const a13 = ref(activation(2, 1));
const decay = pool.exp(pool.negate(z));
const onePlus = pool.sum([n(1), decay]);
const E = ref(loss());

const readings: readonly (readonly [string, readonly Expr[]])[] = [
  ['x_1', [x1]],
  ['w_{21}^{2}', [ref(weight(1, 1, 2))]],
  ['w_{21}^2', [ref(weight(1, 1, 2))]],
  ['{w_{21}}^{2}', [ref(weight(1, 1, 2))]],
  ['\\hat{Y}_{1}', [ref(target(1))]],
  ['Y_1', [ref(prediction(2, 1))]],
  ['a', [ref(value())]],
  ['a^2', [pool.power(ref(value()), n(2))]],
  ['a_1^{3}', [a13]],
  ['(a_1^{3})^2', [pool.power(a13, n(2))]],
  ['Y_1^{2}', [pool.power(ref(prediction(2, 1)), n(2))]],
  ['a - a^2', [pool.minus(ref(value()), pool.power(ref(value()), n(2)))]],
  ['12', [n(12)]],
  ['1{2}', [n(12)]],
  ['2^{10}', [pool.power(n(2), n(10))]],
  ['10^2', [pool.power(n(10), n(2))]],
  ['0.044715', [n(8943, 200_000)]],
  ['-1.5 \\cdot x_1', [pool.product([n(-3, 2), x1])]],
  ['-7', [n(-7)]],
  ['(-1)', [n(-1)]],
  ['\\frac{1}{2}', [n(1, 2)]],
  ['\\dfrac{6}{4}', [n(3, 2)]],
  ['-\\frac{1}{2}', [n(-1, 2)]],
  ['\\frac{-1}{2}', [n(-1, 2)]],
  ['-2^{2}', [pool.negate(pool.power(n(2), n(2)))]],
  ['(-2)^{2}', [pool.power(n(-2), n(2))]],
  ['x_1^{-2}', [pool.power(x1, n(-2))]],
  ['x_1 + x_2 + x_3', [pool.sum(x)]],
  ['x_1 - x_2 + x_3', [pool.sum([x1, pool.negate(x2), x3])]],
  ['x_1 - (x_2 + x_3)', [pool.minus(x1, pool.sum([x2, x3]))]],
  ['(x_1 + x_2) + x_3', [pool.sum([pool.sum([x1, x2]), x3])]],
  ['x_1 - 1', [pool.minus(x1, n(1))]],
  ['-x_1 + x_2', [pool.sum([pool.negate(x1), x2])]],
  ['-x_1 \\cdot x_2', [pool.negate(pool.product([x1, x2]))]],
  ['-(-x_1)', [pool.negate(pool.negate(x1))]],
  ['x_1 \\cdot (-x_2)', [pool.product([x1, pool.negate(x2)])]],
  ['x_1 \\cdot x_2 \\cdot x_3', [pool.product(x)]],
  ['x_1 \\cdot (x_2 \\cdot x_3)', [pool.product([x1, pool.product([x2, x3])])]],
  ['x_1 x_2 (x_3)', [pool.product(x)]],
  ['x_1 \\cdot x_2 + x_3', [pool.sum([pool.product([x1, x2]), x3])]],
  ['x_1 + x_2 \\cdot x_3', [pool.sum([x1, pool.product([x2, x3])])]],
  ['x_1 \\cdot (x_2 + x_3)', [pool.product([x1, pool.sum([x2, x3])])]],
  ['\\frac{1}{2} [x_1 + x_2]', [pool.product([n(1, 2), pool.sum([x1, x2])])]],
  ['\\frac{1}{2} \\frac{1}{3} x_1', [pool.product([n(1, 2), n(1, 3), x1])]],
  ['2 x_1', [pool.product([n(2), x1])]],
  ['\\frac{x_1 + x_2}{x_3}', [pool.divide(pool.sum([x1, x2]), x3)]],
  ['\\frac{1}{0}', [pool.divide(n(1), n(0))]],
  ['\\frac{\\frac{1}{2}}{3}', [pool.divide(n(1, 2), n(3))]],
  ['(\\frac{x_1}{x_2})^{2}', [pool.power(pool.divide(x1, x2), n(2))]],
  ['e^{x_1}', [pool.exp(x1)]],
  ['\\mathrm{e}^{x_1}', [pool.exp(x1)]],
  ['e^{-z_1^{2}}', [pool.exp(pool.negate(ref(preactivation(1, 1))))]],
  ['(e^{x_1})^{2}', [pool.power(pool.exp(x1), n(2))]],
  ['f(z)', [pool.apply(activationFunction(1), [z])]],
  ['f(z_1^2)', [pool.apply(activationFunction(1), [ref(preactivation(1, 1))])]],
  ['f(z_1^3)', [pool.apply(activationFunction(2), [ref(preactivation(2, 1))])]],
  ['f[x_1, x_2]', [pool.apply(activationFunction(1), [x1, x2])]],
  ['f(z)^{2}', [pool.power(pool.apply(activationFunction(1), [z]), n(2))]],
  ['f(z) (x_1)', [pool.product([pool.apply(activationFunction(1), [z]), x1])]],
  ['\\frac{\\partial E}{\\partial w_{11}^{2}}', [pool.partial(E, weight(1, 1, 1))]],
  ['\\frac{\\partial a_1^3}{\\partial z_1^3}', [pool.partial(a13, preactivation(2, 1))]],
  ['\\frac{\\partial y}{\\partial z}', [pool.partial(ref(image()), argument())]],
  ['\\frac{\\partial f(z)}{\\partial z}', [pool.partial(pool.apply(activationFunction(1), [z]), argument())]],
  ['\\frac{\\partial (x_1 + z)}{\\partial z}', [pool.partial(pool.sum([x1, z]), argument())]],
  ['\\frac{\\partial}{\\partial z}\\left(x_1 + z\\right)', [pool.partial(pool.sum([x1, z]), argument())]],
  ['\\frac{\\partial}{\\partial z}(z) \\cdot x_1', [pool.product([pool.partial(z, argument()), x1])]],
  [
    '\\frac{\\partial E}{\\partial Y_1} \\cdot \\frac{\\partial Y_1}{\\partial z_1^3}',
    [
      pool.product([
        pool.partial(E, prediction(2, 1)),
        pool.partial(ref(prediction(2, 1)), preactivation(2, 1)),
      ]),
    ],
  ],
  [
    '-1 \\cdot (1+e^{-z})^{-2} \\cdot e^{-z} \\cdot (-1)',
    [pool.product([n(-1), pool.power(onePlus, n(-2)), decay, n(-1)])],
  ],
  [
    'a = f(z) = \\frac{1}{1 + e^{-z}}',
    [ref(value()), pool.apply(activationFunction(1), [z]), pool.divide(n(1), onePlus)],
  ],
];

describe('what a display says', () => {
  test.each(readings)('%s', (latex, members) => {
    const read = readBack(latex, worked);
    expect(read).toEqual(members);
    expect(read.every((member, index) => member === members[index])).toBe(true);
  });
});

describe('what does not change what is said', () => {
  const plain = readBack('x_1 \\cdot (x_2 + x_3)', worked);

  test.each([
    'x_1 \\times (x_2 + x_3)',
    'x_1 \\cdot [x_2 + x_3]',
    'x_1 \\cdot \\{x_2 + x_3\\}',
    'x_1 \\cdot \\lbrace x_2 + x_3 \\rbrace',
    'x_1 \\cdot \\left( x_2 + x_3 \\right)',
    'x_1 \\cdot \\left\\{ x_2 + x_3 \\right\\}',
    'x_1 \\cdot \\bigl( x_2 + x_3 \\bigr)',
    'x_1 \\cdot \\Bigl[ x_2 + x_3 \\Bigr]',
    'x_1 \\cdot \\biggl\\{ x_2 + x_3 \\biggr\\}',
    'x_1 \\cdot \\Biggl( x_2 + x_3 \\Biggr)',

    '\\displaystyle x_1 \\allowbreak \\cdot\\nobreak (x_2\\, +\\; \\quad x_3)',
    '\\boxed{x_1 \\cdot (x_2 + x_3)}',
    'x_1 \\cdot (\\textcolor{#1F77B4}{x_2} \\textcolor{red}{+ x_3})',
    '\\htmlData{symbol=x}{x_1} \\cdot \\htmlId{bracket}{(x_2 + x_3)}',
    '{x_1} \\mathbin{\\cdot} ({x_2 + x_3})',
    'x_1 \\cdot (x_2 + x_3) \\tag{6.5}',
    '\\begin{aligned} x_1 &\\cdot (x_2 \\\\ &\\quad + x_3) \\end{aligned}',
  ])('%s', (latex) => {
    expect(readBack(latex, worked)).toEqual(plain);
  });

  test('brackets that grow may be squared', () => {
    const squared = [pool.power(pool.sum([x1, x2]), n(2))];
    for (const latex of [
      '\\left( x_1 + x_2 \\right)^{2}',
      '\\Bigl[ x_1 + x_2 \\Bigr]^{2}',
      '\\{x_1 + x_2\\}^{2}',
    ]) {
      expect(readBack(latex, worked)).toEqual(squared);
    }
  });
});

describe('brackets that no careful author writes are refused', () => {
  test.each([
    ['around a product that is a term', 'x_1 + (x_2 \\cdot x_3)'],
    ['around a whole formula', '[x_1 \\cdot x_2]'],
    ['around a term in front', '(x_1) - x_2'],
    ['of one kind inside each other', '((x_1 + x_2) \\cdot x_3 + x_1)^{2}'],
    ['lower than those inside them', '[\\bigl(x_1 + x_2\\bigr) \\cdot x_3 + x_1]^{2}'],
    ['in a fraction', '\\frac{x_1 + (x_2)}{x_3}'],
  ])('%s', (_, latex) => {
    expect(() => readBack(latex, worked)).toThrow(/^brackets/);
  });

  test.each([
    'x_1 - (x_2 - x_3)',
    '\\bigl[(x_1 + x_2) \\cdot x_3 + x_1\\bigr]^{2}',
    '\\left((x_1 + x_2) \\cdot x_3 + x_1\\right)^{2}',
    '(x_1 - (x_1)^{2}) \\cdot x_2',
  ])('and others are not: %s', (latex) => {
    expect(readBack(latex, worked)).toHaveLength(1);
  });
});

describe('what a reader does not see does not count', () => {
  test('braces group nothing', () => {
    expect(readBack('{x_1 + x_2}^{2}', worked)).toEqual(readBack('x_1 + (x_2)^{2}', worked));
    expect(readBack('{x_1 + x_2} \\cdot x_3', worked)).toEqual(readBack('x_1 + x_2 \\cdot x_3', worked));
  });

  test('nor do colours', () => {
    const coloured = readBack('\\textcolor{red}{x_1 + x_2} \\cdot x_3', worked);
    expect(coloured).toEqual(readBack('x_1 + x_2 \\cdot x_3', worked));
  });
});

describe('other networks', () => {
  const options = optionsFor(
    network(2, [
      { units: 11, activation: 'sigmoid', bias: true },
      { units: 1, activation: 'linear', bias: true },
    ]),
  );

  test.each([
    ['w_{1,11}^{2}', weight(1, 11, 1)],
    ['w_{1,1}^{2}', weight(1, 1, 1)],
    ['w_{11,1}^{3}', weight(2, 1, 11)],
    ['a_{10}^{2}', activation(1, 10)],
    ['b_3^2', bias(1, 3)],
    ['b_1^{3}', bias(2, 1)],
  ])('%s', (latex, quantity) => {
    expect(readBack(latex, options)).toEqual([options.pool.ref(quantity)]);
  });

  test('the components of a function bear its letter', () => {
    const z = [preactivation(1, 1), preactivation(1, 2)].map((quantity) => options.pool.ref(quantity));
    const components = [functionComponent(1, 1), functionComponent(1, 2), functionComponent(2, 1)];
    const shape = { ...options.shape, functions: [0, 0] };
    const quantities = [...options.quantities, ...components];
    expect(readBack('f_{2}(z_1^2, z_2^2)', { ...options, shape, quantities })).toEqual([
      options.pool.apply(functionComponent(1, 2), z),
    ]);
  });

  test('each activation function has a letter of its own where layers differ', () => {
    const expected = options.pool.apply(activationFunction(1), [options.pool.ref(preactivation(1, 2))]);
    expect(readBack('f(z_2^{2})', options)).toEqual([expected]);
    expect(() => readBack('h(z_2^{2})', options)).toThrow('no meaning for the letter h');
  });
});
