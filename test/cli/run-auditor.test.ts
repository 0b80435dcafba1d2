import { expect, test } from 'vitest';
import { runAuditor } from '../../src/cli/run-auditor.ts';
import type { AuditorTask } from '../../src/verify/auditors/auditor.ts';
import { auditorIds } from '../../src/verify/auditors/auditor.ts';

const patience = 60_000;
const square: AuditorTask = { loss: '(q1^2)', parameters: ['q1'], values: { q1: 2 } };

test.each(auditorIds)('%s answers from a thread of its own', { timeout: patience }, async (id) => {
  expect(await runAuditor(id, square, patience)).toEqual({ kind: 'derivatives', derivatives: [4] });
});

test('what the system throws is an answer', { timeout: patience }, async () => {
  expect(await runAuditor('mathjs', { ...square, loss: '(q1^' }, patience)).toMatchObject({
    kind: 'none',
    reason: 'error',
  });
});

test('a thread that does not come to an end is stopped at the limit', { timeout: patience }, async () => {
  expect(await runAuditor('nerdamer', square, 1)).toEqual({ kind: 'none', reason: 'time-out' });
});
