import type { Dual } from './dual.ts';

/** A result that has overflowed together with its rate x′/x, which stays finite where x and x′ do not. */
export const withRate = (result: Dual, rate: number | undefined): Dual =>
  Math.abs(result.value) === Number.POSITIVE_INFINITY && rate !== undefined && Number.isFinite(rate)
    ? { ...result, rate }
    : result;

/** The rate of a sum is that of its only infinite term; of two nobody can say. */
export function rateOfSum(terms: readonly Dual[]): number | undefined {
  const [first, ...others] = terms.filter(({ value }) => !Number.isFinite(value));
  return others.length === 0 ? first?.rate : undefined;
}

/** The rates of factors add up, each taken so often as its exponent says. */
export function rateOfProduct(factors: readonly (readonly [Dual, number])[]): number | undefined {
  const rates = factors.map(([factor, exponent]) => rateTimes(factor, exponent));
  return rates.every((rate) => rate !== undefined) ? rates.reduce((sum, rate) => sum + rate, 0) : undefined;
}

function rateTimes({ value, slope, rate }: Dual, exponent: number): number | undefined {
  if (rate !== undefined) return exponent * rate;
  return Number.isFinite(value) && value !== 0 ? (exponent * slope) / value : undefined;
}

/** The logarithm of what has overflowed has the slope x′/x. */
export const logarithm = (result: Dual, { rate }: Dual): Dual =>
  rate === undefined ? result : { ...result, slope: rate, slopeError: Number.POSITIVE_INFINITY };
