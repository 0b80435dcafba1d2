import { Decimal } from 'decimal.js';
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
  if (!number.isFinite()) return undefined;
  const Digits = Decimal.clone({ precision: digits + 30, toExpNeg: -9e15, toExpPos: 9e15, defaults: true });
  const tolerance = new Digits(10).pow(-digits).mul(Decimal.max(1, number.abs()));
  let [over, under, lastOver, lastUnder] = [1n, 0n, 0n, 1n];
  let rest = new Digits(number);
  for (let round = 0; round < 64; round += 1) {
    const whole = rest.floor();
    const next = BigInt(whole.toFixed(0));
    [over, lastOver] = [next * over + lastOver, over];
    [under, lastUnder] = [next * under + lastUnder, under];
    const size = over < 0n ? -over : over;
    if (size > largest || under > largest) return undefined;
    if (new Digits(over.toString()).div(under.toString()).sub(number).abs().lte(tolerance))
      return rational(over, under);
    rest = new Digits(1).div(rest.sub(whole));
  }
  return undefined;
}
