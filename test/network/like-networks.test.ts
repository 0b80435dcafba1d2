import { expect, test } from 'vitest';
import { networksLike } from '../../src/network/like-networks.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import { layerSizes } from '../../src/network/spec.ts';
import { lossProblems } from '../../src/network/suitable.ts';

test.each([
  ['3-2-2', 4 * 3 * 8 * 3],
  ['2-2-1', 4 * 3 * 6 * 2],
  ['2-1', 6 * 2],
  ['4-3-1-2', 4 * 3 * 8 * 3],
])('networks like %s are %i, all different, of its widths and sound', (shorthand, count) => {
  const spec = readShorthand(shorthand, {});
  const made = networksLike(spec, 1);
  expect(new Set(made.map((each) => JSON.stringify(each))).size).toBe(count);
  expect(made).toHaveLength(count);
  for (const each of made) {
    expect(layerSizes(each)).toEqual(layerSizes(spec));
    expect(lossProblems(each, { kind: 'none' })).toEqual([]);
  }
});

test('the seed decides their order', () => {
  const spec = readShorthand('2-2-1', {});
  expect(networksLike(spec, 4)).toEqual(networksLike(spec, 4));
  expect(networksLike(spec, 4)).not.toEqual(networksLike(spec, 5));
});
