import type { Precise } from '../precision.ts';
import { type Rational, rational } from './rational.ts';

export interface Simplicity {
  /** How many digits after the point must agree, relative to numbers above 1. */
  readonly digits: number;
  /** The largest numerator and denominator. */
  readonly largest: bigint;
}

/** The simple rational that a number is to so many digits, by its continued fraction; `undefined` if there is none. */
export function nearRational(number: Precise, { digits, largest }: Simplicity): Rational | undefined {
  if (!number.isFinite() || number.abs().gt(String(largest + 1n))) return undefined;
  const unit = 10n ** BigInt(digits + spare);
  const scaled = BigInt(number.toFixed(digits + spare).replace('.', ''));
  const tolerance = max(unit, size(scaled)) / 10n ** BigInt(digits);
  let [over, under, lastOver, lastUnder] = [1n, 0n, 0n, 1n];
  let [rest, divisor] = [scaled, unit];
  while (divisor !== 0n) {
    const whole = floored(rest, divisor);
    [over, lastOver] = [whole * over + lastOver, over];
    [under, lastUnder] = [whole * under + lastUnder, under];
    if (size(over) > largest || under > largest) return undefined;
    if (size(over * unit - scaled * under) <= tolerance * under) return rational(over, under);
    [rest, divisor] = [divisor, rest - whole * divisor];
  }
  return undefined;
}

/** Digits beyond those that must agree. */
const spare = 30;

const size = (number: bigint): bigint => (number < 0n ? -number : number);

const max = (one: bigint, other: bigint): bigint => (one > other ? one : other);

/** The largest whole number that is no more than a quotient with a positive divisor. */
const floored = (number: bigint, divisor: bigint): bigint =>
  number / divisor - (number % divisor < 0n ? 1n : 0n);
