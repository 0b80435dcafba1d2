import { describe, expect, it } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { failureText, summaryText } from '../../src/cli/summary.ts';
import type { Derivation } from '../../src/derivation/derivation.ts';
import { makeFrom, type Ports } from '../../src/make.ts';
import { defaultOptions } from '../../src/options.ts';
import { runAuditorHere } from '../../src/verify/auditors/index.ts';
import { workedNotes } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';
import { consistentFaults } from './consistent.ts';
import { singleFaults } from './single.ts';

const unreachable = (): never => {
  throw new Error('nothing is rendered of a derivation that is false');
};

const ports: Ports = {
  template: unreachable,
  pageAssets: unreachable,
  runModule,
  runAuditor: runAuditorHere,
};

/** What building a faulty derivation tells its user; an empty text where it is built all the same. */
async function told(derivation: Derivation): Promise<string> {
  const job = { documents: [], code: false, scrutiny: 'code' as const };
  const outcome = await makeFrom(derivation, job, defaultOptions, ports);
  if (outcome.kind !== 'made') return failureText(outcome, 'en');
  return outcome.report.ok ? '' : summaryText(outcome, [], 'en');
}

it('a derivation without a fault is built', async () => {
  expect(await told(derived(workedNotes))).toBe('');
});

type Fault = (typeof singleFaults)[number];

/** What the build has to say: the false equations, else the broken contract, else the parameter that is wrong. */
function expectedWords({ equations, engine, structure }: Fault): readonly RegExp[] {
  if (equations.length > 0) return equations.map((number) => new RegExp(`equation \\(${number}\\) is false`));
  return [structure === undefined ? new RegExp(`DO NOT AGREE.* for ${engine}`) : /breaks its contract/];
}

describe.each([...singleFaults, ...consistentFaults])('$name', (planted) => {
  it('stops the build, which names the equation or the parameter', async () => {
    const text = await told(planted.fault(derived(workedNotes)));
    for (const words of expectedWords(planted)) expect(text).toMatch(words);
    expect(text).toContain('nothing was written');
  });
});
