import { expect, it } from 'vitest';
import { opaque } from '../../../src/verify/readback/opaque.ts';

const words = Array.from({ length: 4000 }, (_, index) => [`z_${index % 50}`, BigInt(index)] as const);

it('is the same for the same words, in their order', () => {
  expect(opaque('1', 'exp', 5n)).toBe(opaque('1', 'exp', 5n));
  expect(opaque('1', 'exp')).not.toBe(opaque('exp', '1'));
  expect(opaque('a', 'b')).not.toBe(opaque('a,b'));
});

it.each([0n, 43n, 86n])('differs for like words in its 40 bits from bit %d on', (from) => {
  const parts = words.map((each) => BigInt.asUintN(40, opaque(...each) >> from));
  expect(new Set(parts).size).toBe(words.length);
});
