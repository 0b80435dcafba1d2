import type { Expr, NumberExpr } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';

/** An exact rational in lowest terms with a positive denominator. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Throws RangeError for a zero denominator. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const [over, under] = [BigInt(numerator), BigInt(denominator)];
  if (under === 0n) throw new RangeError('a rational has no zero denominator');
  const divisor = greatestCommonDivisor(over, under) * (under < 0n ? -1n : 1n);
  return { numerator: over / divisor, denominator: under / divisor };
}

export const zero = rational(0);
export const one = rational(1);

export const numberOf = ({ numerator, denominator }: NumberExpr): Rational => ({ numerator, denominator });

export const numberExpr = (pool: ExpressionPool, { numerator, denominator }: Rational): Expr =>
  pool.number(numerator, denominator);

export const plus = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const times = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

export const over = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator);

export const minus = ({ numerator, denominator }: Rational): Rational => ({
  numerator: -numerator,
  denominator,
});

export const absolute = (a: Rational): Rational => (a.numerator < 0n ? minus(a) : a);

export const equals = (a: Rational, b: Rational): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator;

/** Negative, 0 or positive. */
export const compared = (a: Rational, b: Rational): number =>
  Number(a.numerator * b.denominator - b.numerator * a.denominator > 0n) -
  Number(a.numerator * b.denominator - b.numerator * a.denominator < 0n);

export const isZero = ({ numerator }: Rational): boolean => numerator === 0n;
export const isNegative = ({ numerator }: Rational): boolean => numerator < 0n;
export const isWhole = ({ denominator }: Rational): boolean => denominator === 1n;

/** An integer power; negative ones of 0 throw RangeError. */
export function raised(base: Rational, exponent: number): Rational {
  const size = BigInt(Math.abs(exponent));
  const [top, bottom] = [base.numerator ** size, base.denominator ** size];
  return exponent >= 0 ? rational(top, bottom) : rational(bottom, top);
}

export const textOf = ({ numerator, denominator }: Rational): string =>
  denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : greatestCommonDivisor(b, a % b);
}
