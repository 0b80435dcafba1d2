import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, suggest } from '../../src/problem/suggest.ts';

const known = ['linear', 'sigmoid', 'tanh', 'softmax', 'softplus'];

describe('suggest', () => {
  test.each([
    ['sigmiod', 'sigmoid'],
    ['Sigmoid', 'sigmoid'],
    ['sigmoide', 'sigmoid'],
    ['lniear', 'linear'],
    ['tahn', 'tanh'],
    ['softmaks', 'softmax'],
    ['relu', undefined],
    ['', undefined],
    ['bananas', undefined],
    ['sigmoid'.repeat(1000), undefined],
  ])('%s gives %s', (found, expected) => expect(suggest(found, known)).toBe(expected));

  test('the first of equally near words is taken', () =>
    expect(suggest('ban', ['bad', 'bat', 'can'])).toBe('bad'));

  test('nothing is suggested where nothing is known', () => expect(suggest('sigmoid', [])).toBeUndefined());
});

describe('distance', () => {
  test.each([
    ['', 'abc', 3],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('of %s and %s is %i', (one, other, slips) => expect(distance(one, other)).toBe(slips));

  test('is symmetric, zero for equal words alone, and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (one, other) => {
        const slips = distance(one, other);
        expect(slips).toBe(distance(other, one));
        expect(slips === 0).toBe(one === other);
        expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(slips).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      }),
    );
  });
});
