import { Decimal } from 'decimal.js';
import type { ElementaryFunction } from '../elementary.ts';
import { type Arithmetic, firstOf, repeated } from './arithmetic.ts';
import { byDigits, withDigits } from './digits.ts';
import { series } from './series.ts';

/** Numbers of `digits` significant decimal digits. */
export const decimals = byDigits((digits): Arithmetic<Decimal> => {
  const Digits = withDigits(digits);
  const functions = elementary(Digits);
  // Numbers of other digits come in at the leaves of a formula alone, and only they have to be taken over.
  const own = (number: Decimal): Decimal => (number.constructor === Digits ? number : new Digits(number));
  const arithmetic: Arithmetic<Decimal> = {
    rational: (numerator, denominator) =>
      denominator === 1n && BigInt.asIntN(32, numerator) === numerator
        ? new Digits(Number(numerator))
        : new Digits(numerator.toString()).div(denominator.toString()),
    pi: () => Digits.acos(-1),
    add: (one, other) => own(one).add(other),
    multiply: (one, other) => own(one).mul(other),
    negate: (one) => one.neg(),
    divide: (numerator, denominator) => own(numerator).div(denominator),
    power: (base, exponent) =>
      (exponent.isInteger() ? repeated(arithmetic, base, exponent.toNumber()) : undefined) ??
      Digits.pow(base, exponent),
    elementary: (fn, argument) => functions[fn](argument),
    max: (one, other) => Digits.max(one, other),
    min: (one, other) => Digits.min(one, other),
    cases: (branches, otherwise) => firstOf(branches, otherwise, (left, right) => left.cmp(right)),
  };
  return arithmetic;
});

/** Digits that a difference of two exponentials, a quotient or a few products may lose. */
const guard = 4;

function elementary(
  Digits: typeof Decimal,
): Readonly<Record<ElementaryFunction, (argument: Decimal) => Decimal>> {
  const { precision } = Digits;
  const rounded = (value: Decimal): Decimal => Digits.add(value, 0);
  const Twice = withDigits(2 * precision);
  return {
    exp: (argument) => series(precision).exp(argument),
    log: (argument) => series(precision).log(argument),
    log1p: (argument) => rounded(series(2 * precision).log(Twice.add(argument, 1))),
    sqrt: (argument) => Digits.sqrt(argument),
    abs: (argument) => argument.abs(),
    sign: (argument) => new Digits(argument.isZero() ? 0 : Digits.sign(argument)),
    sin: (argument) => series(precision).sin(argument),
    cos: (argument) => series(precision).cos(argument),
    tan: (argument) => {
      const { sin, cos } = series(precision + guard);
      return Digits.div(sin(argument), cos(argument));
    },
    atan: (argument) => series(precision).atan(argument),
    ...hyperbolic(Digits),
    erf: (argument) => rounded(errorFunction(argument, precision)),
  };
}

/** By exponentials where they lose no digits: the series of the package take minutes for arguments of many thousands. */
function hyperbolic(
  Digits: typeof Decimal,
): Readonly<Record<'sinh' | 'cosh' | 'tanh', (argument: Decimal) => Decimal>> {
  const Wide = withDigits(Digits.precision + guard);
  const power = (argument: Decimal): Decimal => series(Wide.precision).exp(argument);
  const isSmall = (argument: Decimal): boolean => argument.abs().lt(10 ** (1 - guard));
  const half = (argument: Decimal, sign: 1 | -1): Decimal => {
    const grown = power(argument);
    return Digits.div(Wide.add(grown, Wide.div(sign, grown)), 2);
  };
  return {
    sinh: (argument) => (isSmall(argument) ? Digits.sinh(argument) : half(argument, -1)),
    cosh: (argument) => half(argument, 1),
    tanh: (argument) => {
      if (isSmall(argument)) return Digits.tanh(argument);
      const shrunk = power(Wide.mul(argument.abs(), -2));
      return Digits.div(Wide.sub(1, shrunk), Wide.add(1, shrunk)).mul(Decimal.sign(argument));
    },
  };
}

/**
 * erf(x) = 2x/√π · e^{−x²} Σ (2x²)^n/(1·3·…·(2n+1)), all terms of one sign; Abramowitz & Stegun (1964), equation 7.1.6.
 * Beyond √(digits·ln 10) it is ±1 to all digits.
 */
function errorFunction(x: Decimal, digits: number): Decimal {
  const size = x.abs().toNumber();
  if (Number.isNaN(size)) return x;
  if (size * size > 2.31 * (digits + guard + 1)) return new Decimal(Decimal.sign(x));
  const Wide = withDigits(digits + guard);
  const { exp, errorSum } = series(Wide.precision);
  const square = Wide.mul(x, x);
  const scale = Wide.div(Wide.mul(x, 2), Wide.sqrt(Wide.acos(-1)));
  return Wide.mul(Wide.mul(scale, exp(square.neg())), errorSum(square));
}
