import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { nearRational } from '../../../src/expression/calculus/reconstruct.ts';

const Digits = Decimal.clone({ precision: 130, defaults: true });

const simplicity = { digits: 90, largest: 10n ** 40n };

/** Two neighbours of Fibonacci's: of all fractions of their size theirs takes the most rounds. */
const [fewer, more] = Array.from({ length: 90 }).reduce<readonly [bigint, bigint]>(
  ([one, other]) => [other, one + other],
  [1n, 1n],
);

test.each([
  [0n, 1n],
  [-7n, 1n],
  [1n, 3n],
  [-22n, 7n],
  [12_345_678_901_234_567_891n, 10n ** 20n],
  [more, fewer],
])('%d/%d is found in its digits', (numerator, denominator) => {
  const number = new Digits(numerator.toString()).div(denominator.toString());
  expect(nearRational(number, simplicity)).toEqual({ numerator, denominator });
});

test('what is off in the last digit that counts is another number, what is off behind it is not', () => {
  const third = new Digits(1).div(3);
  expect(nearRational(third.add('1e-88'), simplicity)).toBeUndefined();
  expect(nearRational(third.add('1e-91'), simplicity)).toEqual({ numerator: 1n, denominator: 3n });
});

test.each([
  new Digits(2).sqrt(),
  Digits.acos(-1),
  new Digits('1e50'),
  new Digits('1e2000000000'),
  new Digits(Number.NaN),
])('%s is no simple rational', (number) => {
  expect(nearRational(number, simplicity)).toBeUndefined();
});
