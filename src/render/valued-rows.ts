import type { Point } from '../figure/geometry.ts';
import { numberRow, type Reading } from '../figure/readings.ts';
import { letterRow } from '../figure/valued-columns.ts';
import type { Letter } from '../notation/letter.ts';

/** One row of what stands in a figure with numbers, centred on its point. */
export type Row =
  | (Point & { readonly kind: 'letter'; readonly letter: Letter })
  /** A letter with its value behind it. */
  | (Point & { readonly kind: 'named'; readonly reading: Reading })
  | (Point & { readonly kind: 'value' | 'gradient'; readonly number: string });

/** The rows of a box of some height, or of a name: there the value stands beside the letter. */
export function rowsOf(reading: Reading, { x, y }: Point, height?: number): readonly Row[] {
  return height === undefined ? nameRows(reading, { x, y }) : boxRows(reading, { x, y: y - height / 2 });
}

function nameRows(reading: Reading, { x, y }: Point): readonly Row[] {
  const { gradient } = reading;
  if (gradient === undefined) return [{ kind: 'named', reading, x, y }];
  const half = numberRow / 2;
  return [
    { kind: 'named', reading, x, y: y - half },
    { kind: 'gradient', number: gradient, x, y: y + half },
  ];
}

function boxRows({ letter, value, gradient }: Reading, { x, y }: Point): readonly Row[] {
  const numbers: readonly Omit<Extract<Row, { number: string }>, 'x' | 'y'>[] = [
    ...(value === undefined ? [] : [{ kind: 'value' as const, number: value }]),
    ...(gradient === undefined ? [] : [{ kind: 'gradient' as const, number: gradient }]),
  ];
  const first = y + letterRow + numberRow / 2;
  return [
    { kind: 'letter', letter, x, y: y + letterRow / 2 + 0.02 },
    ...numbers.map((row, index) => ({ ...row, x, y: first + index * numberRow })),
  ];
}
