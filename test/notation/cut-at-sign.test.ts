import { expect, test } from 'vitest';
import { cutAtSign } from '../../src/notation/parts.ts';

test.each([
  ['a = b = c', 'a ', '= b = c'],
  ['\\frac{x = y}{2} \\approx 3', '\\frac{x = y}{2} ', '\\approx 3'],
  ['(p = q) \\allowbreak = r', '(p = q) \\allowbreak ', '= r'],
])('%s is cut at its sign', (tex, left, right) => expect(cutAtSign(tex)).toEqual([left, right]));

test('a formula without a sign has nothing to be filled in', () => {
  expect(() => cutAtSign('a + b')).toThrow(RangeError);
});
