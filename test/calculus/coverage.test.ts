import { describe, expect, it } from 'vitest';
import { measuredFunctions } from './functions.ts';
import { measured } from './measure.ts';

it('measures sixty different functions', () => {
  expect(measuredFunctions).toHaveLength(60);
  expect(new Set(measuredFunctions.map(({ activation }) => JSON.stringify(activation))).size).toBe(60);
});

describe.each(measuredFunctions)('$name', (fn) => {
  it('is derived line by line, every line true, in agreement with differences', async () => {
    const { holds, differences } = await measured(fn, []);
    expect({ holds, agrees: differences.passed }).toEqual({ holds: true, agrees: true });
  });
});
