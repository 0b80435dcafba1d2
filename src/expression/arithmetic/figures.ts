import { Decimal } from 'decimal.js';
import type { ElementaryFunction } from '../elementary.ts';
import { type Arithmetic, firstOf, repeated } from './arithmetic.ts';
import { decimals } from './decimals.ts';
import { decimalOf, endsWithin, type Ratio, ratio, ratioOf } from './ratio.ts';

/** A decimal number that knows whether it is the true value. */
export interface Figure {
  readonly decimal: Decimal;
  /** The same as a fraction; missing where the decimal is a rounded one. */
  readonly exact?: Ratio | undefined;
}

/** A number as it is printed: `-0.750`, digits on both sides of a point, or a whole number. */
export interface PrintedNumber {
  readonly digits: string;
  /** Whether the digits are all that there are. */
  readonly exact: boolean;
}

/** Significant digits of figures that are rounded only in print. */
const manyDigits = 100;

/** The double as it prints, `0.1` as 1/10. */
export const figureOf = (number: number): Figure => exactly(new Decimal(number));

/** The number that was printed so. */
export const figureRead = ({ digits, exact }: PrintedNumber): Figure =>
  exact ? exactly(new Decimal(digits)) : { decimal: new Decimal(digits) };

const exactly = (decimal: Decimal): Figure => ({ decimal, exact: ratioOf(decimal) });

/** All digits of a number. */
export const inFull = ({ decimal }: Figure): PrintedNumber => ({ digits: decimal.toFixed(), exact: true });

/** A number with so many digits after the point: with all of them where it is rounded, else as short as it is. */
export function printed({ decimal, exact }: Figure, places: number): PrintedNumber {
  if (exact !== undefined && endsWithin(exact, places)) return { digits: decimal.toFixed(), exact: true };
  const rounded = decimal.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  return { digits: (rounded.isZero() ? rounded.abs() : rounded).toFixed(places), exact: false };
}

/**
 * Numbers as they are worked out by hand: with `places` the result of every single operation is rounded to so many
 * digits after the point, halves away from zero; without, nothing is rounded that anybody would see. Fractions stay
 * exact as long as their terms are not too long.
 */
export function figures(places?: number): Arithmetic<Figure> {
  const plain = decimals(manyDigits);
  const settled = (exact: Ratio | undefined, decimal: () => Decimal): Figure => {
    const known = exact === undefined ? decimal() : decimalOf(exact, plain.divide);
    if (places === undefined || (exact !== undefined && endsWithin(exact, places)))
      return { decimal: known, exact };
    return { decimal: known.toDecimalPlaces(places, Decimal.ROUND_HALF_UP) };
  };
  const operation =
    (
      exactly: (one: Ratio, other: Ratio) => Ratio | undefined,
      inDecimals: (one: Decimal, other: Decimal) => Decimal,
    ) =>
    (one: Figure, other: Figure): Figure =>
      settled(one.exact && other.exact && exactly(one.exact, other.exact), () =>
        inDecimals(one.decimal, other.decimal),
      );
  const chosen =
    (choose: (one: Decimal, other: Decimal) => Decimal) =>
    (one: Figure, other: Figure): Figure =>
      choose(one.decimal, other.decimal).eq(one.decimal) ? one : other;
  const divide = operation(quotient, plain.divide);
  const arithmetic: Arithmetic<Figure> = {
    rational: (numerator, denominator) => divide(whole(numerator), whole(denominator)),
    pi: () => settled(undefined, plain.pi),
    add: operation(sum, plain.add),
    multiply: operation(product, plain.multiply),
    negate: ({ decimal, exact }) => ({
      decimal: decimal.neg(),
      exact: exact && { ...exact, numerator: -exact.numerator },
    }),
    divide,
    power: (base, exponent) =>
      repeated(arithmetic, base, exponent.decimal.toNumber()) ??
      settled(undefined, () => plain.power(base.decimal, exponent.decimal)),
    elementary: (fn, argument) => {
      const result = plain.elementary(fn, argument.decimal);
      return settled(argument.exact && rationalValue(fn, argument.exact, result), () => result);
    },
    max: chosen(plain.max),
    min: chosen(plain.min),
    cases: (branches, otherwise) =>
      firstOf(branches, otherwise, (left, right) => left.decimal.cmp(right.decimal)),
  };
  return arithmetic;
}

const whole = (integer: bigint): Figure => ({
  decimal: new Decimal(integer.toString()),
  exact: { numerator: integer, denominator: 1n },
});

const sum = (one: Ratio, other: Ratio): Ratio | undefined =>
  ratio(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  );

const product = (one: Ratio, other: Ratio): Ratio | undefined =>
  ratio(one.numerator * other.numerator, one.denominator * other.denominator);

const quotient = (one: Ratio, other: Ratio): Ratio | undefined =>
  ratio(one.numerator * other.denominator, one.denominator * other.numerator);

/** The value of a function where that is known to be a fraction. */
function rationalValue(fn: ElementaryFunction, argument: Ratio, result: Decimal): Ratio | undefined {
  const { numerator, denominator } = argument;
  switch (fn) {
    case 'abs':
      return numerator < 0n ? ratio(-numerator, denominator) : argument;
    case 'sign':
      return ratioOf(result);
    case 'log':
      return numerator === denominator ? ratioOf(result) : undefined;
    case 'sqrt':
      return result.precision() < manyDigits / 2 ? ratioOf(result) : undefined;
    case 'exp':
    case 'log1p':
    case 'sin':
    case 'cos':
    case 'tan':
    case 'atan':
    case 'sinh':
    case 'cosh':
    case 'tanh':
    case 'erf':
      return numerator === 0n ? ratioOf(result) : undefined;
  }
}
