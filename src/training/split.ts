import { uniform } from '../quantity/random.ts';
import { rowsOf, type Samples, type Widths } from './dataset.ts';

/** The rows that are trained on, and those held back to see what was learnt; each in the order of the data. */
export interface Split {
  readonly training: Samples;
  readonly heldBack: Samples;
}

/** How many of `count` rows are held back: the share, rounded. */
export const heldBackCount = (count: number, share: number): number => Math.round(share * count);

/** Holds back a share of the rows, drawn by the seed; every choice of so many rows is equally likely. */
export function split(samples: Samples, widths: Widths, share: number, seed: number): Split {
  const drawn = drawnRows(samples.count, heldBackCount(samples.count, share), seed);
  const rows = Array.from({ length: samples.count }, (_, row) => row);
  return {
    training: rowsOf(
      samples,
      widths,
      rows.filter((row) => !drawn.has(row)),
    ),
    heldBack: rowsOf(
      samples,
      widths,
      rows.filter((row) => drawn.has(row)),
    ),
  };
}

/** The first of a shuffled row of numbers: Fisher and Yates, stopped early. */
function drawnRows(count: number, wanted: number, seed: number): ReadonlySet<number> {
  const next = uniform(seed);
  const rows = Int32Array.from({ length: count }, (_, row) => row);
  for (let place = 0; place < wanted; place += 1) {
    const chosen = place + Math.floor(next() * (count - place));
    const [one, other] = [rows[place] ?? 0, rows[chosen] ?? 0];
    rows[place] = other;
    rows[chosen] = one;
  }
  return new Set(rows.subarray(0, wanted));
}
