import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomPoints, uniform } from '../../src/quantity/random.ts';

const draw = (seed: number, count: number): readonly number[] => {
  const next = uniform(seed);
  return Array.from({ length: count }, next);
};

describe('uniform numbers', () => {
  it('are those of Mulberry32, two draws for one number', () => {
    // The first four draws of Mulberry32 for the seed 1.
    const [one, two, three, four] = [2693262067, 11749833, 2265367787, 4213581821] as const;
    const joined = (high: number, low: number): number => ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
    expect(draw(1, 2)).toEqual([joined(one, two), joined(three, four)]);
  });

  it('lie in [0, 1), spread evenly, and depend on the seed alone', () => {
    const numbers = draw(7, 10_000);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    const mean = numbers.reduce((sum, number) => sum + number) / numbers.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.015);
    expect(draw(7, 5)).toEqual(numbers.slice(0, 5));
    expect(draw(8, 5)).not.toEqual(numbers.slice(0, 5));
  });
});

describe('random points', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 });

  it('have the shapes of the network and lie in their ranges', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }),
        fc.nat(),
        (sizes, biases, seed) => {
          const shape = { sizes, biases, targets: 'unit-interval' } as const;
          const [point] = randomPoints(shape, { seed, count: 1, samples: 2 });
          expect(point?.weights.map((rows) => rows.map((row) => row.length))).toEqual(
            sizes.slice(1).map((units, layer) => Array.from({ length: units }, () => sizes[layer])),
          );
          expect(point?.biases.map((layer) => layer?.length ?? null)).toEqual(
            sizes.slice(1).map((_, layer) => (biases[layer] === 0 ? null : biases[layer])),
          );
          expect([point?.inputs.length, point?.targets.length]).toEqual([2, 2]);
          expect(point?.inputs.flat().every((number) => number >= -1 && number < 1)).toBe(true);
          expect(point?.targets.flat().every((number) => number >= 0 && number < 1)).toBe(true);
        },
      ),
    );
  });

  it('have probabilities for targets that add up to exactly 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), (outputs, seed) => {
        const shape = { sizes: [1, outputs], biases: [0], targets: 'distribution' } as const;
        const targets = randomPoints(shape, { seed, count: 1 })[0]?.targets[0] ?? [];
        expect(targets).toHaveLength(outputs);
        expect(targets.every((target) => target >= 0 && target <= 1)).toBe(true);
        expect(targets.reduce((sum, target) => sum + target, 0)).toBe(1);
      }),
    );
  });

  it('begin alike however many there are', () => {
    const shape = { sizes: [3, 2], biases: [2], targets: 'unit-interval' } as const;
    const points = (count: number) => randomPoints(shape, { seed: 3, count });
    expect(points(4).slice(0, 2)).toEqual(points(2));
    expect(points(2)[0]).not.toEqual(points(2)[1]);
  });
});
