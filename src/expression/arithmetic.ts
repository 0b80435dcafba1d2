import { Decimal } from 'decimal.js';

/** The numbers in which a formula is valued. */
export interface Arithmetic<T> {
  /** The rational nearest to `numerator/denominator`. */
  rational(numerator: bigint, denominator: bigint): T;
  add(one: T, other: T): T;
  multiply(one: T, other: T): T;
  negate(one: T): T;
  divide(numerator: T, denominator: T): T;
  /** An integer power, as a product. Throws RangeError for an exponent that is no integer of at most 64. */
  power(base: T, exponent: T): T;
  exp(exponent: T): T;
}

/** Double precision: the one numeric form in which witnesses are compared bit by bit. */
export const doubles: Arithmetic<number> = {
  rational: (numerator, denominator) => Number(numerator) / Number(denominator),
  add: (one, other) => one + other,
  multiply: (one, other) => one * other,
  negate: (one) => -one,
  divide: (numerator, denominator) => numerator / denominator,
  power: (base, exponent) => repeated(doubles, base, exponent),
  exp: Math.exp,
};

/** Numbers of `digits` significant decimal digits. */
export function decimals(digits: number): Arithmetic<Decimal> {
  const Digits = Decimal.clone({ precision: digits, toExpNeg: -9e15, toExpPos: 9e15, defaults: true });
  const arithmetic: Arithmetic<Decimal> = {
    rational: (numerator, denominator) => new Digits(numerator.toString()).div(denominator.toString()),
    add: (one, other) => Digits.add(one, other),
    multiply: (one, other) => Digits.mul(one, other),
    negate: (one) => one.neg(),
    divide: (numerator, denominator) => Digits.div(numerator, denominator),
    power: (base, exponent) => repeated(arithmetic, base, exponent.toNumber()),
    exp: (exponent) => Digits.exp(exponent),
  };
  return arithmetic;
}

function repeated<T>(arithmetic: Arithmetic<T>, base: T, exponent: number): T {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 64)
    throw new RangeError(`no integer power: ${exponent}`);
  if (exponent === 0) return arithmetic.rational(1n, 1n);
  let product = base;
  for (let count = 1; count < Math.abs(exponent); count += 1) product = arithmetic.multiply(product, base);
  return exponent > 0 ? product : arithmetic.divide(arithmetic.rational(1n, 1n), product);
}
