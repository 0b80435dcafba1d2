import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tickText } from '../../../src/render/plot/tick-text.ts';
import { type Axis, axisFor, linearAxis, placeOn } from '../../../src/render/plot/ticks.ts';

/** The numbers of an axis as they are written; `2·10^-7` for what has a power of ten. */
const written = (axis: Axis): readonly string[] =>
  axis.ticks.map((tick) => {
    const { digits, exponent } = tickText(tick, axis);
    return exponent === undefined ? digits : `${digits}·10^${exponent}`;
  });

describe('an axis', () => {
  it.each<[number, number, string]>([
    [0, 1, '0.0 0.2 0.4 0.6 0.8 1.0'],
    [0.061, 0.1305, '0.06 0.08 0.10 0.12 0.14'],
    [0.02, 0.48, '0.0 0.1 0.2 0.3 0.4 0.5'],
    [3, 97, '0 20 40 60 80 100'],
    [-0.31, 0.2, '−0.4 −0.2 0.0 0.2'],
    [5, 5, '5 6'],
    [0, 0, '0.0 0.2'],
    [1e-9, 3e-8, '0 1·10^-8 2·10^-8 3·10^-8'],
    [1, 1 + 1e-6, '1.0000000 1.0000002 1.0000004 1.0000006 1.0000008 1.0000010'],
    [5e-324, 1e300, '0 2·10^99 4·10^99 6·10^99 8·10^99 1·10^100'],
    [2e9, 9e9, '2·10^9 4·10^9 6·10^9 8·10^9 1·10^10'],
    [0.009, 1.05, '0.005 0.01 0.02 0.05 0.1 0.2 0.5 1 2'],
    [3e-5, 0.2, '0.0001 0.001 0.01 0.1'],
    [2e-13, 7, '1·10^-12 1·10^-9 1·10^-6 0.001 1'],
  ])('from %d to %d has the numbers %s', (low, high, expected) => {
    expect(written(axisFor(low, high, 6)).join(' ')).toBe(expected);
  });

  it('holds all numbers between its ends, has few and round ones, and keeps their order', () => {
    const number = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((each) => each || 0);
    fc.assert(
      fc.property(number, number, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const axis = axisFor(low, high, 6);
        const places = [low, high].map((each) => placeOn(axis, each));
        expect(places[0]).toBeGreaterThanOrEqual(-1e-6);
        expect(places[1]).toBeLessThanOrEqual(1 + 1e-6);
        expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
        expect(axis.ticks.length).toBeLessThanOrEqual(12);
        expect(axis.ticks).toEqual([...new Set(axis.ticks)].toSorted((a, b) => a - b));
        expect(new Set(written(axis)).size).toBe(axis.ticks.length);
      }),
    );
  });

  it('for losses that span two decades is logarithmic, where all are positive', () => {
    expect(axisFor(0.01, 0.99, 6).scale).toBe('linear');
    expect(axisFor(0.01, 1, 6).scale).toBe('logarithmic');
    expect(axisFor(0, 1, 6).scale).toBe('linear');
    expect(axisFor(-0.01, 1, 6).scale).toBe('linear');
  });

  it('puts equal ratios at equal distances where it is logarithmic', () => {
    const axis = axisFor(0.001, 1, 6);
    expect([0.001, 0.01, 0.1, 1].map((each) => Math.round(300 * placeOn(axis, each)))).toEqual([
      0, 100, 200, 300,
    ]);
  });

  it('of epochs has as many numbers as there is room for', () => {
    for (const epochs of [1, 7, 60, 300, 3000, 123_456])
      expect(linearAxis(0, epochs, 9).ticks.length).toBeLessThanOrEqual(10);
  });
});
