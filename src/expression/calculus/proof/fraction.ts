import * as rationals from '../rational.ts';
import { type Rational, rational } from '../rational.ts';
import {
  add,
  constant,
  leading,
  type Monomial,
  multiply,
  negative,
  onlyMonomial,
  type Polynomial,
  polynomial,
  polynomialKey,
  power,
  scaled,
  TooLarge,
} from './polynomial.ts';

/** A rational function. What is below the bar is 1, or has two or more monomials, the leading one with the number 1. */
export interface Fraction {
  readonly above: Polynomial;
  readonly below: Polynomial;
}

const unit = constant(rationals.one);

export const whole = (above: Polynomial): Fraction => ({ above, below: unit });
export const numberFraction = (value: Rational): Fraction => whole(constant(value));

export function fraction(above: Polynomial, below: Polynomial): Fraction {
  const single = onlyMonomial(below);
  if (single !== undefined) return whole(multiply(above, polynomial([inverse(single)])));
  const first = leading(below);
  if (first === undefined) throw new RangeError('nothing is divided by 0');
  const factor = rationals.over(rationals.one, first.coefficient);
  return { above: scaled(above, factor), below: scaled(below, factor) };
}

const inverse = ({ coefficient, powers }: Monomial): Monomial => ({
  coefficient: rationals.over(rationals.one, coefficient),
  powers: new Map([...powers].map(([name, exponent]) => [name, rationals.minus(exponent)])),
});

export const sum = (one: Fraction, other: Fraction): Fraction =>
  polynomialKey(one.below) === polynomialKey(other.below)
    ? fraction(add(one.above, other.above), one.below)
    : fraction(
        add(multiply(one.above, other.below), multiply(other.above, one.below)),
        multiply(one.below, other.below),
      );

export const opposite = ({ above, below }: Fraction): Fraction => ({ above: negative(above), below });

export const product = (one: Fraction, other: Fraction): Fraction =>
  fraction(multiply(one.above, other.above), multiply(one.below, other.below));

export const quotient = (one: Fraction, other: Fraction): Fraction =>
  fraction(multiply(one.above, other.below), multiply(one.below, other.above));

/** A whole power. Throws TooLarge. */
export function raised({ above, below }: Fraction, exponent: number): Fraction {
  const single = below.size === 1 ? onlyMonomial(above) : undefined;
  if (single !== undefined) return whole(polynomial([powerOf(single, rational(exponent))]));
  if (Math.abs(exponent) > 16) throw new TooLarge();
  const [top, bottom] = [power(above, Math.abs(exponent)), power(below, Math.abs(exponent))];
  return exponent >= 0 ? fraction(top, bottom) : fraction(bottom, top);
}

/** A power of a monomial; its number must have one. */
export const powerOf = ({ coefficient, powers }: Monomial, exponent: Rational): Monomial => ({
  coefficient: rationals.isWhole(exponent)
    ? rationals.raised(coefficient, Number(exponent.numerator))
    : coefficient,
  powers: new Map([...powers].map(([name, each]) => [name, rationals.times(each, exponent)])),
});

export const fractionKey = ({ above, below }: Fraction): string =>
  below.size === 1 ? polynomialKey(above) : `(${polynomialKey(above)})/(${polynomialKey(below)})`;

/** Whether the leading number is negative: one of u and −u has that. */
export const isOpposite = ({ above }: Fraction): boolean => {
  const first = leading(above);
  return first !== undefined && rationals.isNegative(first.coefficient);
};

export const isZero = ({ above }: Fraction): boolean => above.size === 0;
