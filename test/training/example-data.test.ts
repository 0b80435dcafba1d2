import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { uniform } from '../../src/quantity/random.ts';

const rowsOf = (name: string): readonly (readonly string[])[] =>
  readFileSync(`examples/data/${name}.csv`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));

describe("Fisher's irises", () => {
  const [, ...rows] = rowsOf('iris');

  it('are fifty of each kind', () => {
    const kinds = ['setosa', 'versicolor', 'virginica'].flatMap((kind) =>
      Array.from({ length: 50 }, () => kind),
    );
    expect(rows.map((row) => row[4])).toEqual(kinds);
  });

  it('have the numbers of his paper in the two rows that the copy at UCI has wrong', () => {
    expect(rows[34]).toEqual(['4.9', '3.1', '1.5', '0.2', 'setosa']);
    expect(rows[37]).toEqual(['4.9', '3.6', '1.4', '0.1', 'setosa']);
  });

  // Tenths of centimetres, so that sums are exact; the means are those of the paper's table of means.
  it.each([
    ['setosa', [5.006, 3.428, 1.462, 0.246]],
    ['versicolor', [5.936, 2.77, 4.26, 1.326]],
    ['virginica', [6.588, 2.974, 5.552, 2.026]],
  ])('of the kind %s have the means that he gives', (kind, means) => {
    const ofKind = rows.filter((row) => row[4] === kind);
    const sums = means.map((_, column) =>
      ofKind.reduce((sum, row) => sum + Math.round(10 * Number(row[column])), 0),
    );
    expect(sums).toEqual(means.map((mean) => Math.round(500 * mean)));
  });
});

it('the points of the curve are drawn by a seed: sin(πx) and noise with a standard deviation of 0.05', () => {
  const next = uniform(7);
  const drawn = Array.from({ length: 120 }, () => {
    const x = 2 * next() - 1;
    const noise = (next() + next() + next() - 1.5) / 10;
    return [x.toFixed(4), (Math.sin(Math.PI * x) + noise).toFixed(4)];
  });
  expect(rowsOf('sine')).toEqual([['x', 'y'], ...drawn]);
});
