import { Decimal } from 'decimal.js';

/** A number of many digits, made and combined by `decimals(…)` in `arithmetic.ts`. */
export type Precise = Decimal;

/** The double as it prints, `0.1` as 1/10. */
export const preciseOf = (number: number): Precise => new Decimal(number);

/**
 * How far two numbers lie apart, relative to the larger of both and of `floor`; so numbers smaller than the floor are
 * compared absolutely. NaN where either is not finite.
 */
export function disagreement(one: Precise, other: Precise, floor: number): number {
  if (!one.isFinite() || !other.isFinite()) return Number.NaN;
  const scale = Decimal.max(one.abs(), other.abs(), floor);
  return Decimal.sub(one, other).abs().div(scale).toNumber();
}
