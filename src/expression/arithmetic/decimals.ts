import { Decimal } from 'decimal.js';
import type { ElementaryFunction } from '../elementary.ts';
import { type Arithmetic, firstOf, repeated } from './arithmetic.ts';

/** Numbers of `digits` significant decimal digits. */
export function decimals(digits: number): Arithmetic<Decimal> {
  const Digits = Decimal.clone({ precision: digits, toExpNeg: -9e15, toExpPos: 9e15, defaults: true });
  const functions = elementary(Digits, digits);
  const arithmetic: Arithmetic<Decimal> = {
    rational: (numerator, denominator) => new Digits(numerator.toString()).div(denominator.toString()),
    pi: () => Digits.acos(-1),
    add: (one, other) => Digits.add(one, other),
    multiply: (one, other) => Digits.mul(one, other),
    negate: (one) => one.neg(),
    divide: (numerator, denominator) => Digits.div(numerator, denominator),
    power: (base, exponent) => repeated(arithmetic, base, exponent.toNumber()) ?? Digits.pow(base, exponent),
    elementary: (fn, argument) => functions[fn](argument),
    max: (one, other) => Digits.max(one, other),
    min: (one, other) => Digits.min(one, other),
    cases: (branches, otherwise) => firstOf(branches, otherwise, (left, right) => left.cmp(right)),
  };
  return arithmetic;
}

function elementary(
  Digits: typeof Decimal,
  digits: number,
): Readonly<Record<ElementaryFunction, (argument: Decimal) => Decimal>> {
  const Reserve = Decimal.clone({ precision: 2 * digits, defaults: true });
  return {
    exp: (argument) => Digits.exp(argument),
    log: (argument) => Digits.ln(argument),
    log1p: (argument) => Digits.add(Reserve.ln(Reserve.add(argument, 1)), 0),
    sqrt: (argument) => Digits.sqrt(argument),
    abs: (argument) => argument.abs(),
    sign: (argument) => new Digits(argument.isZero() ? 0 : Digits.sign(argument)),
    sin: (argument) => Digits.sin(argument),
    cos: (argument) => Digits.cos(argument),
    tan: (argument) => Digits.tan(argument),
    atan: (argument) => Digits.atan(argument),
    ...hyperbolic(Digits),
    erf: (argument) => Digits.add(errorFunction(argument, digits), 0),
  };
}

/** Digits that the difference of two exponentials may lose. */
const guard = 4;

/** By exponentials where they lose no digits: the series of the package take minutes for arguments of many thousands. */
function hyperbolic(
  Digits: typeof Decimal,
): Readonly<Record<'sinh' | 'cosh' | 'tanh', (argument: Decimal) => Decimal>> {
  const Wide = Digits.clone({ precision: Digits.precision + guard });
  const isSmall = (argument: Decimal): boolean => argument.abs().lt(10 ** (1 - guard));
  const half = (argument: Decimal, sign: 1 | -1): Decimal => {
    const power = Wide.exp(argument);
    return Digits.div(Wide.add(power, Wide.div(sign, power)), 2);
  };
  return {
    sinh: (argument) => (isSmall(argument) ? Digits.sinh(argument) : half(argument, -1)),
    cosh: (argument) => half(argument, 1),
    tanh: (argument) => {
      if (isSmall(argument)) return Digits.tanh(argument);
      const power = Wide.exp(Wide.mul(argument.abs(), -2));
      return Digits.div(Wide.sub(1, power), Wide.add(1, power)).mul(Decimal.sign(argument));
    },
  };
}

/**
 * erf(x) = 2/√π · e^{−x²} Σ 2^n x^{2n+1}/(1·3·…·(2n+1)), all terms of one sign; Abramowitz & Stegun (1964), equation
 * 7.1.6. Beyond √(digits·ln 10) it is ±1 to all digits.
 */
function errorFunction(x: Decimal, digits: number): Decimal {
  const size = x.abs().toNumber();
  if (Number.isNaN(size)) return x;
  if (size * size > 2.31 * (digits + 5)) return new Decimal(Decimal.sign(x));
  const Reserve = Decimal.clone({ precision: digits + 15, defaults: true });
  const square = Reserve.mul(x, x);
  let term = new Reserve(x);
  let sum = term;
  for (let n = 1; !term.isZero() && term.e > sum.e - digits - 12; n += 1) {
    term = Reserve.div(Reserve.mul(Reserve.mul(term, square), 2), 2 * n + 1);
    sum = Reserve.add(sum, term);
  }
  const scale = Reserve.div(2, Reserve.sqrt(Reserve.acos(-1)));
  return Reserve.mul(Reserve.mul(scale, Reserve.exp(square.neg())), sum);
}
