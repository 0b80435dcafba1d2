import { expect, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import type { RunAuditor } from '../../src/verify/auditors/auditor.ts';
import { verifyNetwork } from '../../src/verify/verify-network.ts';
import { workedNotes } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';

const silent: RunAuditor = async () => ({ kind: 'none', reason: 'time-out' });
const written = { math: 'fast' } as const;

const report = (change: (source: string) => string) =>
  verifyNetwork(
    derived(workedNotes),
    { written },
    { runModule: (source) => runModule(change(source)), runAuditor: silent },
  );

test('what trains may differ by rounding, what is there to be read may not', async () => {
  const { ok, math, comparisons } = await report((source) => source);
  expect({ ok, math }).toEqual({ ok: true, math: 'fast' });
  expect(comparisons.map(({ left, right, mode }) => `${left} ${right} ${mode}`)).toEqual([
    'symbolic engine bitwise',
    'generated engine relative',
    'generated-shared engine bitwise',
    'generated-expanded engine bitwise',
    'symbolic generated relative',
    'generated-train engine-train relative',
    'difference engine differences',
  ]);
});

test('a function that is off by 100 ulp fails', async () => {
  const { ok, comparisons } = await report((source) => {
    expect(source).toContain('setRow(sigmoidTable, -i, c, 1 / 32);');
    return source
      .replace(
        'setRow(sigmoidTable, -i, c, 1 / 32);',
        'setRow(sigmoidTable, -i, c.map((n) => n * (1 + 100 * 2 ** -52)), 1 / 32);',
      )
      .replace('[upper, ...', '[upper * (1 + 100 * 2 ** -52), ...');
  });
  expect(ok).toBe(false);
  expect(comparisons.find(({ passed }) => !passed)?.left).toBe('generated');
});
