import { describe, expect, it, test } from 'vitest';
import { type Figure, figureOf, figures, inFull, printed } from '../../src/expression/arithmetic/figures.ts';

const number = (value: number): Figure => figureOf(value);

describe('numbers rounded in print', () => {
  const { add, multiply, divide, elementary, rational, power } = figures();
  const rows: readonly (readonly [string, Figure, number, string, boolean])[] = [
    ['a short sum', add(number(0.1), number(0.2)), 9, '0.3', true],
    ['a product', multiply(number(0.05), number(-0.15)), 9, '-0.0075', true],
    ['what has more places', multiply(number(0.05), number(0.15)), 3, '0.008', false],
    ['a third', rational(1n, 3n), 4, '0.3333', false],
    ['an eighth', divide(number(1), number(8)), 4, '0.125', true],
    ['e', elementary('exp', number(1)), 5, '2.71828', false],
    ['the exponential of 0', elementary('exp', number(0)), 5, '1', true],
    ['a root that ends', elementary('sqrt', number(0.25)), 5, '0.5', true],
    ['a root that does not', elementary('sqrt', number(2)), 5, '1.41421', false],
    [
      'a saturated value',
      divide(number(1), add(number(1), elementary('exp', number(-200)))),
      3,
      '1.000',
      false,
    ],
    ['a small negative number', multiply(number(-0.001), number(0.001)), 4, '0.0000', false],
    ['a half', number(0.5), 0, '1', false],
    ['a power', power(number(0.1), number(3)), 9, '0.001', true],
  ];
  it.each(rows)('%s', (_, figure, places, digits, exact) => {
    expect(printed(figure, places)).toEqual({ digits, exact });
  });
});

describe('numbers rounded at every step', () => {
  const { add, multiply, elementary, divide, power } = figures(2);
  it.each([
    ['a product', multiply(number(0.15), number(0.15)), '0.02'],
    [
      'a sum of rounded products',
      add(multiply(number(0.15), number(0.15)), multiply(number(0.15), number(0.15))),
      '0.04',
    ],
    ['a square', power(number(0.25), number(2)), '0.06'],
    ['a sigmoid', divide(number(1), add(number(1), elementary('exp', number(-0.3775)))), '0.59'],
    ['halves, away from zero', multiply(number(-0.5), number(0.05)), '-0.03'],
  ])('%s', (_, figure, digits) => {
    expect(printed(figure, 2)).toEqual({ digits, exact: false });
  });
});

test('a given number keeps its digits', () => {
  expect(inFull(number(1e-7))).toEqual({ digits: '0.0000001', exact: true });
});
