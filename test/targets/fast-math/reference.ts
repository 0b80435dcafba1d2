import type { FastFunctionName } from '../../../src/targets/fast-math/index.ts';
import { add, divide, multiply, negate, type Pair, pair, scaled } from './double-double.ts';

/** number · 2^exponent: exponentials leave the range of doubles. */
export interface Scaled {
  readonly number: Pair;
  readonly exponent: number;
}

const one = pair(1);
const plain = (number: Pair): Scaled => ({ number, exponent: 0 });

/** What the double nearest to ln 2 leaves of it, and 2/√π. */
const ln2Rest = pair(2.3190468138462996e-17, 5.707708438416212e-34);
const twoOverRootPi = pair(1.1283791670955126, 1.533545961316588e-17);

const factorial = (n: number): number => (n === 0 ? 1 : n * factorial(n - 1));

/** c₀ + x(c₁ + x(c₂ + …)), the coefficients by a function. */
function series(x: Pair, terms: number, coefficient: (n: number) => Pair): Pair {
  let sum = coefficient(terms - 1);
  for (let n = terms - 2; n >= 0; n -= 1) sum = add(coefficient(n), multiply(sum, x));
  return sum;
}

const inverseFactorials = Array.from({ length: 14 }, (_, n) => divide(one, pair(factorial(n))));
const inverses = Array.from({ length: 400 }, (_, n) => divide(one, pair(n + 1)));

function at(table: readonly Pair[], n: number): Pair {
  const found = table[n];
  if (found === undefined) throw new RangeError(`the table ends before ${n}`);
  return found;
}

/** e^x = 2^k · (e^{r/16})^16, by the series. */
function exponential(x: Pair): Scaled {
  const exponent = Math.round(x.high / Math.LN2);
  const multiple = add(multiply(pair(exponent), pair(Math.LN2)), multiply(pair(exponent), ln2Rest));
  const rest = add(x, negate(multiple));
  let number = series(scaled(rest, 1 / 16), 14, (n) => at(inverseFactorials, n));
  for (let doubling = 0; doubling < 4; doubling += 1) number = multiply(number, number);
  return { number, exponent };
}

/** The pair itself, where it is no matter that a small one becomes denormal or nothing. */
const value = ({ number, exponent }: Scaled): Pair => scaled(number, 2 ** exponent);

const onePlus = (x: Scaled): Pair => add(one, value(x));

function sigmoid(z: number): Scaled {
  const power = exponential(pair(-Math.abs(z)));
  if (z > 0) return plain(divide(one, onePlus(power)));
  return { number: divide(power.number, onePlus(power)), exponent: power.exponent };
}

/** Up to 1 by Lambert's continued fraction, Abramowitz & Stegun (1964), equation 4.5.70. */
function tanh(z: number): Scaled {
  if (Math.abs(z) <= 1) return tanhNearZero(z);
  const power = value(exponential(pair(-2 * Math.abs(z))));
  const size = divide(add(one, negate(power)), add(one, power));
  return plain(z < 0 ? negate(size) : size);
}

function tanhNearZero(z: number): Scaled {
  const square = multiply(pair(z), pair(z));
  let fraction = pair(29);
  for (let odd = 27; odd >= 1; odd -= 2) fraction = add(pair(odd), divide(square, fraction));
  return timesSmall(z, divide(one, fraction));
}

/** A factor that may be so small that products with it are denormal. */
function timesSmall(small: number, factor: Pair): Scaled {
  const exponent = Math.abs(small) < 2 ** -500 ? -550 : 0;
  return { number: multiply(pair(small * 2 ** -exponent), factor), exponent };
}

/** log(1 + e^z): the series where e^z is small, Newton's method for e^y = 1 + e^z where it is not. */
function softplus(z: number): Scaled {
  const power = exponential(pair(-Math.abs(z)));
  const small = logOnePlus(power);
  return z < 0 ? small : plain(add(pair(z), value(small)));
}

function logOnePlus(u: Scaled): Scaled {
  if (u.exponent < -4) {
    const factor = series(negate(value(u)), 30, (n) => at(inverses, n));
    return { number: multiply(u.number, factor), exponent: u.exponent };
  }
  const start = pair(Math.log1p(value(u).high));
  const ratio = multiply(onePlus(u), value(exponential(negate(start))));
  return plain(add(start, add(ratio, pair(-1))));
}

/** 2/√π · e^{−x²} Σ 2ⁿx^{2n+1}/(1·3·…·(2n+1)), all terms of one sign; Abramowitz & Stegun (1964), equation 7.1.6. */
function erf(x: number): Scaled {
  if (Math.abs(x) > 7) return plain(pair(Math.sign(x)));
  const square = multiply(pair(x), pair(x));
  const twice = scaled(square, 2);
  let term = one;
  let sum = one;
  for (let odd = 3; term.high > 1e-26 * sum.high; odd += 2) {
    term = multiply(multiply(term, twice), at(inverses, odd - 1));
    sum = add(sum, term);
  }
  const factor = multiply(twoOverRootPi, multiply(value(exponential(negate(square))), sum));
  return timesSmall(x, factor);
}

/** Each function to thirty digits, for finite arguments: what the fast functions are judged by. */
export const reference: Readonly<Record<FastFunctionName, (z: number) => Scaled>> = {
  exp: (z) => exponential(pair(z)),
  sigmoid,
  tanh,
  softplus,
  erf,
};

/** How many ulp of itself a finite number is off; ulp of denormal numbers are all 2^−1074. */
export function ulps(found: number, { number, exponent }: Scaled): number {
  const size = Math.max(Math.abs(found), 2 ** -1022);
  const ulp = 2 ** (Math.floor(Math.log2(size)) - 52 - exponent);
  const lifted = exponent < -500 ? found * 2 ** 500 * 2 ** (-500 - exponent) : found * 2 ** -exponent;
  return Math.abs(lifted - number.high - number.low) / ulp;
}
