import { describe, expect, test } from 'vitest';
import { coverage } from './coverage.ts';

/** The documents of which every formula is produced. */
const complete = ['000', '001', '002', '003', '004'] as const;

describe.each(complete)('document %s', (number) => {
  test('is produced whole', async () => {
    const findings = (await coverage(number)).flatMap((one) => one.findings);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ missing }) => missing !== undefined)).toEqual([]);
  });
});
