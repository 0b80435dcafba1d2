import type { Axis } from './ticks.ts';

/** A number of an axis as it is written: its digits, and where it is very large or small a power of ten. */
export interface TickText {
  readonly digits: string;
  readonly exponent: number | undefined;
}

/** Digits after the point of numbers that are written without a power of ten. */
const mostDecimals = 12;

/** From this size on numbers are written with a power of ten. */
const large = 1e7;

/** How a number of an axis is written; those of a linear axis have equally many digits after the point. */
export function tickText(tick: number, axis: Axis): TickText {
  const plain = plainText(tick, axis);
  if (plain !== undefined) return { digits: plain.replace('-', '−'), exponent: undefined };
  const [mantissa = '', exponent = ''] = Number(tick.toPrecision(12)).toExponential().split('e');
  return { digits: mantissa.replace('-', '−'), exponent: Number(exponent) };
}

/** Without a power of ten, where that is no longer than with one. */
function plainText(tick: number, { decimals, low, high }: Axis): string | undefined {
  if (decimals === undefined) return isPlain(tick, 1e-4) ? String(tick) : undefined;
  const largest = Math.max(Math.abs(low), Math.abs(high));
  if (decimals <= mostDecimals && isPlain(largest, 1e-3)) return tick.toFixed(decimals);
  return tick === 0 ? '0' : undefined;
}

const isPlain = (size: number, least: number): boolean => size >= least && size < large;
