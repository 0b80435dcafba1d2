import { figureRead, type PrintedNumber } from '../../expression/arithmetic/figures.ts';
import { type Precise, preciseOf } from '../../expression/precision.ts';

/** Differences in many digits are this good, and doubles are. */
const slack = { decimals: 1e-30, doubles: 1e-12 } as const;

/** Whether the digits of a number are those of its true value, rounded to so many places. */
export function isRounded(printed: PrintedNumber, truth: Precise | number, places: number): boolean {
  const read = figureRead(printed).decimal;
  const isDouble = typeof truth === 'number';
  const error = read.sub(isDouble ? preciseOf(truth) : truth).abs();
  const relative = read
    .abs()
    .add(1)
    .mul(isDouble ? slack.doubles : slack.decimals);
  const half = printed.exact ? 0 : Number(`5e-${places + 1}`);
  return error.lte(relative.add(half));
}
