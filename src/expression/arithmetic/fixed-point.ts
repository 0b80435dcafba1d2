import type { Decimal } from 'decimal.js';
import { withDigits } from './digits.ts';

/** Whole numbers that stand for themselves over 2^bits. */
export interface FixedPoint {
  readonly bits: bigint;
  readonly one: bigint;
  /** π/2 and ln 10 over 2^(bits + spare), for multiples of up to 2^spare. */
  readonly halfPi: bigint;
  readonly ln10: bigint;
  /** Of the number times a power of ten. */
  of(number: Decimal, tens?: number): bigint;
  /** To the digits asked for, times a power of ten. */
  decimal(number: bigint, tens?: number): Decimal;
}

/** Bits of constants beyond those of the numbers. */
export const spare = 32n;

/** Decimal digits beyond those asked for. */
const guard = 12;

const bitsPerDigit = Math.log2(10);

/** Fixed-point numbers of which those between 2⁻¹⁶ and 2¹⁶ keep all digits of `Digits`. */
export function fixedPoint(Digits: typeof Decimal): FixedPoint {
  const digits = Digits.precision;
  const bits = BigInt(Math.ceil((digits + guard) * bitsPerDigit));
  const Wide = withDigits(digits + 3 * guard);
  const places = digits + guard;
  const scale = 10n ** BigInt(places);
  return {
    bits,
    one: 1n << bits,
    halfPi: shifted(Wide.div(Wide.acos(-1), 2), bits + spare),
    ln10: shifted(Wide.ln(10), bits + spare),
    of: (number, tens = 0) => shifted(number, bits, tens),
    decimal: (number, tens = 0) =>
      new Digits(`${(number * scale) >> bits}e${tens - places}`).toSignificantDigits(digits),
  };
}

/** A decimal keeps its digits in groups of seven, the first of which stands at a multiple of seven places. */
const group = 7;

function shifted(number: Decimal, bits: bigint, tens = 0): bigint {
  const whole = number.d.reduce((whole, digits) => whole * 10_000_000n + BigInt(digits), 0n);
  const places = group * (Math.floor(number.e / group) - number.d.length + 1) + tens;
  const size =
    places < 0 ? (whole << bits) / 10n ** BigInt(-places) : (whole * 10n ** BigInt(places)) << bits;
  return number.s < 0 ? -size : size;
}
