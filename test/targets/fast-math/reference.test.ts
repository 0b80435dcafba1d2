import type { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { decimals } from '../../../src/expression/arithmetic/decimals.ts';
import { uniform } from '../../../src/quantity/random.ts';
import type { FastFunctionName } from '../../../src/targets/fast-math/index.ts';
import { names } from './emitted.ts';
import { reference, type Scaled, ulps } from './reference.ts';

const arithmetic = decimals(50);
const { add, divide, elementary, multiply, negate } = arithmetic;

/** The double itself, not the shortest decimal that is read as it; of small ones what is above 2^-150. */
const decimal = (number: number): Decimal =>
  arithmetic.rational(BigInt(Math.round(number * 2 ** 150)), 2n ** 150n);

const one = decimal(1);

/** e^z, which is log(1 + e^z) to 50 digits where it is that small. */
const isNothingToOne = (z: Decimal): boolean => z.lt(-120);

const precise: Readonly<Record<FastFunctionName, (z: Decimal) => Decimal>> = {
  exp: (z) => elementary('exp', z),
  sigmoid: (z) => divide(one, add(one, elementary('exp', negate(z)))),
  tanh: (z) => elementary('tanh', z),
  softplus: (z) => (isNothingToOne(z) ? elementary('exp', z) : elementary('log1p', elementary('exp', z))),
  erf: (z) => elementary('erf', z),
};

const asDecimal = ({ number, exponent }: Scaled): Decimal =>
  multiply(add(decimal(number.high), decimal(number.low)), arithmetic.power(decimal(2), decimal(exponent)));

const ranges: Readonly<Record<FastFunctionName, readonly [number, number]>> = {
  exp: [-745, 710],
  sigmoid: [-745, 40],
  tanh: [-20, 20],
  softplus: [-745, 745],
  erf: [-7, 7],
};

test.each(names)('the reference for %s has 25 digits of 50', (name) => {
  const next = uniform(23);
  const [least, greatest] = ranges[name];
  const draws = [
    () => 6 * (next() - 0.5),
    () => least + (greatest - least) * next(),
    () => (next() < 0.5 ? -1 : 1) * 2 ** (-24 * next()),
  ];
  for (const z of Array.from({ length: 45 }, (_, index) => Number(draws[index % 3]?.()))) {
    const expected = precise[name](decimal(z));
    const off = asDecimal(reference[name](z)).minus(expected).div(expected).abs().toNumber();
    expect(off, `at ${z}`).toBeLessThan(1e-25);
  }
});

test.each([
  [1, 1, 0],
  [1 + 2 ** -52, 1, 1],
  [1 - 2 ** -53, 1, 1],
  [0.5, 0.5 + 2 ** -52, 2],
  [-2, -2 - 2 ** -51, 1],
  [5e-324, 1e-323, 1],
  [0, 5e-324, 1],
  [2 ** -1022, 2 ** -1022 + 2 ** -1073, 2],
])('%d is %d but for %d ulp', (found, value, expected) => {
  expect(ulps(found, { number: { high: value, low: 0 }, exponent: 0 })).toBe(expected);
  expect(ulps(found, { number: { high: value * 2 ** 52, low: 0 }, exponent: -52 })).toBe(expected);
});
