/** What an axis shows: its ends and the numbers that are written beside it, all round. */
export interface Axis {
  readonly scale: 'linear' | 'logarithmic';
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Digits after the point that all of them are written with; undefined for as many as each needs. */
  readonly decimals: number | undefined;
}

/** From so many times the smallest number on, numbers are shown on a logarithmic axis: two decades. */
const logarithmicFrom = 100;

/** So many decades may have numbers between powers of ten. */
const mostDividedDecades = 3;

/** A round number 1, 2 or 5 times a power of ten. */
interface Round {
  readonly digit: 1 | 2 | 5;
  readonly exponent: number;
}

const digits = [1, 2, 5] as const;

/** Powers of ten are exact up to 10²², and a quotient of exact numbers is rounded once: 2/10 is the 0.2 that is written. */
export const powerOfTen = (exponent: number): number => (exponent < 0 ? 1 / 10 ** -exponent : 10 ** exponent);

const times = (factor: number, exponent: number): number =>
  exponent < 0 ? factor / 10 ** -exponent : factor * 10 ** exponent;

const valueOf = ({ digit, exponent }: Round): number => times(digit, exponent);

/** Beyond these numbers everything is shown at the edge, below them as 0. */
const shown = { least: 1e-100, most: 1e100 } as const;

/** The smallest span of a linear axis, as a part of its largest number: doubles have 15 digits. */
const leastSpan = 1e-9;

/** The axis for numbers from `low` to `high`: logarithmic where they are positive and span two decades. */
export function axisFor(low: number, high: number, most: number): Axis {
  const [from, to] = [showable(low), showable(high)];
  return from > 0 && to / from >= logarithmicFrom
    ? logarithmicAxis(from, to, most)
    : linearAxis(from, to, most);
}

const showable = (value: number): number =>
  Math.abs(value) < shown.least ? 0 : Math.max(-shown.most, Math.min(value, shown.most));

/** A linear axis from round number to round number, with about `most` of them at most. */
export function linearAxis(low: number, high: number, most: number): Axis {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const span = high > low ? Math.max(high - low, leastSpan * largest) : largest || 1;
  const step = roundAbove(span / (most - 1));
  const first = Math.floor(low / valueOf(step));
  const last = Math.max(first + 1, Math.ceil(high / valueOf(step)));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    times((first + index) * step.digit, step.exponent),
  );
  const decimals = Math.max(0, -step.exponent);
  return { scale: 'linear', low: ticks[0] ?? low, high: ticks.at(-1) ?? high, ticks, decimals };
}

function logarithmicAxis(low: number, high: number, most: number): Axis {
  const ends = [roundBelow(low), roundAbove(high)] as const;
  const [first, last] = [valueOf(ends[0]), valueOf(ends[1])];
  const decades = ends[1].exponent - ends[0].exponent + 1;
  const isDivided = Math.log10(last / first) <= mostDividedDecades;
  const every = Math.ceil(decades / most);
  const ticks = Array.from({ length: decades }, (_, index) => ends[0].exponent + index).flatMap((exponent) =>
    isDivided
      ? digits.map((digit) => valueOf({ digit, exponent }))
      : exponent % every === 0
        ? [powerOfTen(exponent)]
        : [],
  );
  return {
    scale: 'logarithmic',
    low: first,
    high: last,
    ticks: ticks.filter((tick) => tick >= first && tick <= last),
    decimals: undefined,
  };
}

/** The smallest round number that is not below a positive one. */
function roundAbove(value: number): Round {
  const exponent = Math.floor(Math.log10(value));
  const digit = digits.find((each) => times(each, exponent) >= value * (1 - 1e-9));
  return digit === undefined ? { digit: 1, exponent: exponent + 1 } : { digit, exponent };
}

/** The largest round number that is not above a positive one. */
function roundBelow(value: number): Round {
  const exponent = Math.floor(Math.log10(value));
  const digit = digits.findLast((each) => times(each, exponent) <= value) ?? 1;
  return { digit, exponent };
}

/** Where a number stands between the ends of an axis: 0 at the low end and below, 1 at the high one and above. */
export const placeOn = (axis: Axis, value: number): number => Math.max(0, Math.min(partOf(axis, value), 1));

function partOf({ scale, low, high }: Axis, value: number): number {
  switch (scale) {
    case 'linear':
      return (value - low) / (high - low);
    case 'logarithmic':
      return value <= low ? 0 : Math.log(value / low) / Math.log(high / low);
  }
}
