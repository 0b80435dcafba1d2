import { Decimal } from 'decimal.js';
import type { ElementaryFunction } from '../elementary.ts';
import { type Arithmetic, firstOf, repeated } from './arithmetic.ts';
import { decimals } from './decimals.ts';

/** A decimal number that says whether it is the true value or a rounded one. */
export interface Figure {
  readonly decimal: Decimal;
  readonly exact: boolean;
}

/** A number as it is printed: `-0.750`, digits on both sides of a point or a whole number. */
export interface PrintedNumber {
  readonly digits: string;
  /** Whether the digits are all that there are. */
  readonly exact: boolean;
}

/** Significant digits of figures that are rounded only in print. */
const manyDigits = 100;

/** The double as it prints, `0.1` as 1/10. */
export const figureOf = (number: number): Figure => ({ decimal: new Decimal(number), exact: true });

/** All digits of a number. */
export const inFull = ({ decimal }: Figure): PrintedNumber => ({ digits: decimal.toFixed(), exact: true });

/** A number with so many digits after the point: with all of them where it is rounded, else as short as it is. */
export function printed({ decimal, exact }: Figure, places: number): PrintedNumber {
  if (exact && decimal.decimalPlaces() <= places) return { digits: decimal.toFixed(), exact: true };
  const rounded = decimal.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  return { digits: (rounded.isZero() ? rounded.abs() : rounded).toFixed(places), exact: false };
}

/**
 * Numbers as they are worked out by hand: with `places` the result of every single operation is rounded to so many
 * digits after the point, halves away from zero; without, nothing is rounded that anybody would see.
 */
export function figures(places?: number): Arithmetic<Figure> {
  const plain = decimals(manyDigits);
  const settled = (decimal: Decimal, exact: boolean): Figure => {
    const kept = places === undefined ? decimal : decimal.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
    return { decimal: kept, exact: exact && kept.eq(decimal) };
  };
  const ring =
    (operation: (one: Decimal, other: Decimal) => Decimal) =>
    (one: Figure, other: Figure): Figure => {
      const result = operation(one.decimal, other.decimal);
      return settled(result, one.exact && other.exact && result.precision() < manyDigits);
    };
  const quotient = (above: Figure, below: Figure): Figure => {
    const result = plain.divide(above.decimal, below.decimal);
    return settled(result, above.exact && below.exact && result.precision() < manyDigits / 2);
  };
  const chosen =
    (choose: (one: Decimal, other: Decimal) => Decimal) =>
    (one: Figure, other: Figure): Figure =>
      choose(one.decimal, other.decimal).eq(one.decimal) ? one : other;
  const arithmetic: Arithmetic<Figure> = {
    rational: (numerator, denominator) => quotient(whole(numerator), whole(denominator)),
    pi: () => settled(plain.pi(), false),
    add: ring(plain.add),
    multiply: ring(plain.multiply),
    negate: ({ decimal, exact }) => ({ decimal: decimal.neg(), exact }),
    divide: quotient,
    power: (base, exponent) =>
      repeated(arithmetic, base, exponent.decimal.toNumber()) ??
      settled(plain.power(base.decimal, exponent.decimal), false),
    elementary: (fn, { decimal, exact }) => {
      const result = plain.elementary(fn, decimal);
      return settled(result, exact && isRational(fn, decimal, result));
    },
    max: chosen(plain.max),
    min: chosen(plain.min),
    cases: (branches, otherwise) =>
      firstOf(branches, otherwise, (left, right) => left.decimal.cmp(right.decimal)),
  };
  return arithmetic;
}

const whole = (integer: bigint): Figure => ({ decimal: new Decimal(integer.toString()), exact: true });

/** Whether a function takes this decimal to a decimal. */
function isRational(fn: ElementaryFunction, argument: Decimal, result: Decimal): boolean {
  switch (fn) {
    case 'abs':
    case 'sign':
      return true;
    case 'log':
      return argument.eq(1);
    case 'sqrt':
      return result.precision() < manyDigits / 2;
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
      return argument.isZero();
  }
}
