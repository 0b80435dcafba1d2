import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Samples } from '../../src/training/dataset.ts';
import { split } from '../../src/training/split.ts';

/** Rows of two inputs and a target that can be told apart: 10 r, 10 r + 1 and r. */
const rows = (count: number): Samples => ({
  count,
  inputs: Float64Array.from({ length: 2 * count }, (_, place) => 10 * Math.floor(place / 2) + (place % 2)),
  targets: Float64Array.from({ length: count }, (_, row) => row),
});
const widths = { inputs: 2, outputs: 1 };
const rowsIn = ({ targets }: Samples): readonly number[] => [...targets];

describe('the split', () => {
  it('gives every row to one part, whole, in the order of the data', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.nat(),
        (count, share, seed) => {
          const { training, heldBack } = split(rows(count), widths, share, seed);
          expect(heldBack.count).toBe(Math.round(share * count));
          const parts = [rowsIn(training), rowsIn(heldBack)];
          for (const part of parts) expect(part).toEqual(part.toSorted((one, other) => one - other));
          expect(parts.flat().toSorted((one, other) => one - other)).toEqual(rowsIn(rows(count)));
          for (const { inputs, targets } of [training, heldBack])
            expect([...inputs]).toEqual([...targets].flatMap((row) => [10 * row, 10 * row + 1]));
        },
      ),
    );
  });

  it('depends on the seed alone', () => {
    const held = (seed: number): readonly number[] => rowsIn(split(rows(50), widths, 0.2, seed).heldBack);
    expect(held(1)).toEqual(held(1));
    expect(new Set([1, 2, 3, 4].map((seed) => held(seed).join())).size).toBe(4);
  });

  it('holds every row back about equally often', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let seed = 0; seed < 1000; seed += 1)
      for (const row of rowsIn(split(rows(10), widths, 0.3, seed).heldBack))
        counts[row] = (counts[row] ?? 0) + 1;
    // 300 expected; six standard deviations are 87.
    for (const count of counts) expect(Math.abs(count - 300)).toBeLessThan(87);
  });
});
