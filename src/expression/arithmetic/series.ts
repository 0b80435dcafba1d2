import type { Decimal } from 'decimal.js';
import { byDigits, withDigits } from './digits.ts';
import { type FixedPoint, fixedPoint, spare } from './fixed-point.ts';

/** Functions of decimals. */
export type Functions = Readonly<
  Record<'exp' | 'log' | 'sin' | 'cos' | 'atan' | 'errorSum', (x: Decimal) => Decimal>
>;

/**
 * Functions of the package, and Σ (2x)^n/(1·3·…·(2n+1)) for 0 ≤ x ≤ 10³, by power series in whole numbers: the same
 * digits in a fraction of the time. Values next to a root are computed with twice as many digits; arguments and values
 * that are very large, very small or not finite are left to the package.
 */
export const series = byDigits((digits): Functions => {
  const Digits = withDigits(digits);
  const numbers = fixedPoint(Digits);
  const finer = byDigits((more) => fixedPoint(withDigits(more)));
  const ordinary =
    (own: (numbers: FixedPoint, x: Decimal) => bigint, known: (x: Decimal) => Decimal) =>
    (x: Decimal): Decimal => {
      if (!isOrdinary(x)) return known(x);
      const value = settled(numbers, own(numbers, x), numbers);
      if (value !== undefined) return value;
      const fine = finer(2 * digits);
      const small = settled(fine, own(fine, x), numbers);
      return small === undefined ? known(x) : new Digits(small).toSignificantDigits(digits);
    };
  return {
    exp: (x) => (isOrdinary(x) ? exponential(numbers, x) : Digits.exp(x)),
    log: ordinary(
      (precise, x) => (x.isNeg() ? 0n : logarithm(precise, x)),
      (x) => Digits.ln(x),
    ),
    sin: ordinary(
      (precise, x) => circular(precise, x).sine,
      (x) => Digits.sin(x),
    ),
    cos: ordinary(
      (precise, x) => circular(precise, x).cosine,
      (x) => Digits.cos(x),
    ),
    atan: ordinary(arcTangent, (x) => Digits.atan(x)),
    errorSum: (x) => numbers.decimal(errorSum(numbers, numbers.of(x))),
  };
});

const smallest = -200;
const largest = 4;

/** Sizes as powers of ten. */
const isOrdinary = (x: Decimal): boolean => x.isFinite() && !x.isZero() && x.e >= smallest && x.e <= largest;

/** Missing where the value is too small to have all digits that are asked for; finer numbers have more of them. */
function settled({ decimal }: FixedPoint, value: bigint, { bits }: FixedPoint): Decimal | undefined {
  const size = value < 0n ? -value : value;
  return size >> (bits - 16n) === 0n ? undefined : decimal(value);
}

/** e^x = 10^k · e^r with the whole k next below x / ln 10. */
function exponential(numbers: FixedPoint, x: Decimal): Decimal {
  const tens = Math.floor(x.toNumber() / Math.LN10);
  const rest = numbers.of(x) - ((BigInt(tens) * numbers.ln10) >> spare);
  return numbers.decimal(powerOfE(numbers, rest), tens);
}

const halvings = 8n;

/** e^r = (e^(r/256))^256, the inner one by Taylor's series. */
function powerOfE({ bits, one }: FixedPoint, r: bigint): bigint {
  const small = r >> halvings;
  let sum = one;
  let term = one;
  for (let n = 1n; term !== 0n; n += 1n) {
    term = ((term * small) >> bits) / n;
    sum += term;
  }
  for (let count = 0n; count < halvings; count += 1n) sum = (sum * sum) >> bits;
  return sum;
}

/** With m·10^k = x and y next to ln m in double precision, ln x = y + ln(m·e^(−y)) + k·ln 10. */
function logarithm(numbers: FixedPoint, x: Decimal): bigint {
  const { bits, one, ln10 } = numbers;
  const mantissa = numbers.of(x, -x.e);
  const near = ofDouble(numbers, Math.log(toDouble(numbers, mantissa)));
  const rest = ((mantissa * powerOfE(numbers, -near)) >> bits) - one;
  return near + alternating(rest, rest, bits, 1n) + ((BigInt(x.e) * ln10) >> spare);
}

/** sin and cos of x, from Taylor's series at the distance from the next multiple of π/2. */
function circular(numbers: FixedPoint, x: Decimal): { readonly sine: bigint; readonly cosine: bigint } {
  const quarters = Math.round((x.toNumber() * 2) / Math.PI);
  const rest = numbers.of(x) - ((BigInt(quarters) * numbers.halfPi) >> spare);
  let [sine, cosine] = taylorPair(numbers, rest);
  for (let turns = (quarters % 4) + 4; turns % 4 > 0; turns -= 1) [sine, cosine] = [cosine, -sine];
  return { sine, cosine };
}

function taylorPair({ bits, one }: FixedPoint, r: bigint): readonly [sine: bigint, cosine: bigint] {
  const square = (r * r) >> bits;
  const sum = (first: bigint, from: bigint): bigint => {
    let sum = 0n;
    let term = first;
    for (let n = from; term !== 0n; n += 2n) {
      sum += term;
      term = -((term * square) >> bits) / (n * (n + 1n));
    }
    return sum;
  };
  return [sum(r, 2n), sum(one, 1n)];
}

/** With y next to arctan x in double precision, arctan x = y + arctan((x·cos y − sin y)/(cos y + x·sin y)). */
function arcTangent(numbers: FixedPoint, x: Decimal): bigint {
  const { bits } = numbers;
  const near = ofDouble(numbers, Math.atan(x.toNumber()));
  const [sine, cosine] = taylorPair(numbers, near);
  const tangent = numbers.of(x);
  const rest = ((tangent * cosine - (sine << bits)) << bits) / ((cosine << bits) + tangent * sine);
  return near + alternating(rest, (rest * rest) >> bits, bits, 2n);
}

/** t − t·f/(1 + step) + t·f²/(1 + 2·step) − …, which is ln(1 + t) with f = t and step 1, arctan t with f = t² and step 2. */
function alternating(t: bigint, factor: bigint, bits: bigint, step: bigint): bigint {
  let sum = 0n;
  let power = t;
  for (let n = 1n; power !== 0n && power !== -1n; n += step) {
    sum += power / n;
    power = -((power * factor) >> bits);
  }
  return sum;
}

function errorSum({ bits, one }: FixedPoint, x: bigint): bigint {
  let sum = 0n;
  let term = one;
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term;
    term = ((term * x) >> (bits - 1n)) / (2n * n + 1n);
  }
  return sum;
}

const doubleBits = 52;

const toDouble = ({ bits }: FixedPoint, x: bigint): number =>
  Number(x >> (bits - BigInt(doubleBits))) / 2 ** doubleBits;

const ofDouble = ({ bits }: FixedPoint, x: number): bigint =>
  BigInt(Math.round(x * 2 ** doubleBits)) << (bits - BigInt(doubleBits));
