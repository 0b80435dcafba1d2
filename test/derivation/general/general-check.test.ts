import { describe, expect, it, test } from 'vitest';
import { deriveGeneral } from '../../../src/derivation/general/derive-general.ts';
import { checkGeneral } from '../../../src/derivation/general/general-check.ts';

describe.each([true, false])('the general derivation, biases: %s', (biases) => {
  const { equations } = deriveGeneral({ biases });
  const result = checkGeneral(equations, { seed: 1 });

  it('is true of every trial network', () => {
    expect(result.equations.filter(({ passed }) => !passed)).toEqual([]);
    expect(result.passed).toBe(true);
  });
});
