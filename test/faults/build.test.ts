import { describe, expect, it } from 'vitest';
import { failureText, summaryText } from '../../src/cli/summary.ts';
import { runModule } from '../../src/cli/run-module.ts';
import { derive } from '../../src/derivation/derive.ts';
import { makeFrom, type Ports } from '../../src/make.ts';
import { defaultOptions } from '../../src/options.ts';
import { runAuditorHere } from '../../src/verify/auditors/index.ts';
import { workedNotes } from '../networks/corpus.ts';
import { consistentFaults } from './consistent.ts';
import { singleFaults } from './single.ts';

const unreachable = (): never => {
  throw new Error('nothing is rendered of a derivation that is false');
};

const ports: Ports = { template: unreachable, pageAssets: unreachable, runModule, runAuditor: runAuditorHere };

/** What building a faulty derivation tells its user; an empty text where it is built all the same. */
async function told(derivation: ReturnType<typeof derive>): Promise<string> {
  const job = { documents: [], code: false, thorough: true };
  const outcome = await makeFrom(derivation, job, defaultOptions, ports);
  if (outcome.kind !== 'made') return failureText(outcome, 'en');
  return outcome.report.ok ? '' : summaryText(outcome, [], 'en');
}

it('a derivation without a fault is built', async () => {
  expect(await told(derive(workedNotes))).toBe('');
});

describe.each([...singleFaults, ...consistentFaults])('$name', ({ fault, equations, engine, structure }) => {
  it('stops the build, which names the equation or the parameter', async () => {
    const text = await told(fault(derive(workedNotes)));
    if (equations.length > 0) for (const number of equations) expect(text).toContain(`equation (${number}) is false`);
    else if (structure !== undefined) expect(text).toContain('breaks its contract');
    else expect(text).toMatch(new RegExp(`DO NOT AGREE.* for ${engine}`));
    expect(text).toContain('nothing was written');
  });
});
