import { granted, scaled } from '../granted.ts';

/**
 * A number together with its derivative by one variable, forward mode; Griewank & Walther, Evaluating Derivatives
 * (2008), section 3.1. Both carry along a bound on what rounding may have done to them.
 */
export interface Dual {
  readonly value: number;
  readonly slope: number;
  /** Whether it depends on the variable; the slope of what does not is 0, even after a function with infinite slope. */
  readonly varies: boolean;
  /** Absolute errors, to first order, 0 or more. */
  readonly valueError: number;
  readonly slopeError: number;
  /** x′/x of a number that has overflowed to ±∞; an infinite number without it is a pole. */
  readonly rate?: number | undefined;
}

/** A number that does not depend on the variable. */
export const constant = (value: number, valueError = 0): Dual => ({
  value,
  slope: 0,
  varies: false,
  valueError,
  slopeError: 0,
});

/** The variable itself. */
export const variable = (value: number, valueError = 0): Dual => ({
  ...constant(value, valueError),
  slope: 1,
  varies: true,
});

/** A function's value at some arguments, with what its derivatives there are. */
export interface Expansion {
  readonly value: number;
  /** By every argument. */
  readonly first: readonly number[];
  /** By every pair of arguments. */
  readonly second: readonly (readonly number[])[];
  /** Relative errors, in units of the one that every function is granted; 1 unless told otherwise. */
  readonly valueRounding?: number;
  readonly slopeRounding?: number;
}

/**
 * The dual of f(u, v, …). Value and slope follow the chain rule: Σ f_u·u′. The value is off by Σ |f_u|·e_u and half of
 * what the second derivatives make of products of errors, which is all there is at an extremum; the slope by
 * Σ |f_u|·e_u′ + (|u′| + e_u′)·Σ |f_uv|·e_v; and both by the rounding of the function itself.
 */
export function composed(expansion: Expansion, args: readonly Dual[]): Dual {
  const { value, first, valueRounding = 1, slopeRounding = 1 } = expansion;
  const terms = args.map((argument, index) => termOf(entry(first, index), argument));
  const changes = expansion.second.map((row) =>
    totalOf(args, (arg, j) => scaled(entry(row, j), arg.valueError)),
  );
  return {
    value,
    slope: totalOf(args, (_, index) => entry(terms, index)),
    varies: args.some(({ varies }) => varies),
    valueError:
      granted * valueRounding * Math.abs(value) +
      totalOf(args, ({ valueError }, index) =>
        scaled(Math.abs(entry(first, index)) + entry(changes, index) / 2, valueError),
      ),
    slopeError: totalOf(args, ({ slope, slopeError, rate }, index) => {
      if (rate !== undefined && entry(first, index) === 0) return 0;
      const rounding = scaled(granted * slopeRounding, Math.abs(entry(terms, index)));
      const bent = scaled(entry(changes, index), Math.abs(slope) + slopeError);
      return scaled(entry(first, index), slopeError) + bent + rounding;
    }),
  };
}

/**
 * f_x·x′. Where x has overflowed and f_x has gone to 0, so has their product: functions that level off do so faster than
 * 1/x, and x′ is x times a rate that is no such number.
 */
function termOf(first: number, { varies, slope, rate }: Dual): number {
  const isLevel = first === 0 && rate !== undefined;
  return varies && !isLevel ? first * slope : 0;
}

/** Σ of one term for each argument, from left to right. */
const totalOf = (args: readonly Dual[], term: (argument: Dual, index: number) => number): number =>
  args.map(term).reduce((sum, next) => sum + next);

function entry(numbers: readonly number[], index: number): number {
  const found = numbers[index];
  if (found === undefined) throw new RangeError(`no argument ${index} among ${numbers.length}`);
  return found;
}
