import { Decimal } from 'decimal.js';

/** A fraction in lowest terms with a positive denominator. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction, or `undefined` for one whose terms are too long to go on with, or whose denominator is 0. */
export function ratio(numerator: bigint, denominator: bigint): Ratio | undefined {
  if (denominator === 0n) return undefined;
  const divisor = commonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  const lowest = { numerator: numerator / divisor, denominator: denominator / divisor };
  return isLong(lowest.numerator) || isLong(lowest.denominator) ? undefined : lowest;
}

/** The decimal as a fraction. */
export function ratioOf(decimal: Decimal): Ratio | undefined {
  if (!decimal.isFinite()) return undefined;
  const [whole = '', places = ''] = decimal.toFixed().split('.');
  return ratio(BigInt(whole + places), 10n ** BigInt(places.length));
}

/** Whether a decimal with so many places says all. */
export const endsWithin = ({ denominator }: Ratio, places: number): boolean =>
  10n ** BigInt(places) % denominator === 0n;

/** The fraction in the digits of a kind of decimals. */
export const decimalOf = (
  { numerator, denominator }: Ratio,
  divide: (above: Decimal, below: Decimal) => Decimal,
): Decimal => divide(new Decimal(numerator.toString()), new Decimal(denominator.toString()));

const longest = 10n ** 400n;

const isLong = (integer: bigint): boolean => integer > longest || integer < -longest;

function commonDivisor(one: bigint, other: bigint): bigint {
  let [above, below] = [one, other];
  while (below !== 0n) [above, below] = [below, above % below];
  return above < 0n ? -above : above;
}
