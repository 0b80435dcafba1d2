import { expect, test } from 'vitest';
import { errorFunctionValues, rootsOfTwo } from '../../../src/targets/fast-math/tables.ts';
import * as computed from './tables.ts';

test('the powers of 2^(1/64) are rounded once', () => {
  expect(rootsOfTwo).toEqual(computed.rootsOfTwo);
  expect(rootsOfTwo).toHaveLength(64);
});

test('the values of the error function are rounded once, up to where they become 1', () => {
  expect(errorFunctionValues).toEqual(computed.errorFunctionValues);
  expect(errorFunctionValues.at(-1)).toBe(1 - 2 ** -53);
});
