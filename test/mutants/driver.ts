/**
 * Builds the corpus with whatever product it is bundled with, as `chalkgrad build` does, until a build does not succeed,
 * and prints what its user is told then; prints nothing where all succeed. Arguments: where the repository is, `code` or
 * `documents`, and which builds.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageAssets } from '../../src/cli/page-assets.ts';
import { runModule } from '../../src/cli/run-module.ts';
import { failureText, loopsSummaryText, summaryText } from '../../src/cli/summary.ts';
import { chosenPoint } from '../../src/document/numbers/chosen-point.ts';
import type { Job } from '../../src/job.ts';
import { make, type Outcome, type Ports } from '../../src/make.ts';
import type { RowsOutcome } from '../../src/make-rows.ts';
import { readNetwork } from '../../src/network/reader.ts';
import { defaultOptions } from '../../src/options.ts';
import { runAuditorHere } from '../../src/verify/auditors/index.ts';
import { type Build, builds } from './corpus.ts';

const [, , repository = '.', what = 'code', ...chosen] = process.argv;

const ports: Ports = {
  template: (name) => readFile(join(repository, 'templates', name), 'utf8'),
  pageAssets: async () => pageAssets(),
  runModule,
  runAuditor: runAuditorHere,
};

function told(outcome: Outcome | RowsOutcome): string {
  if (outcome.kind !== 'made' && outcome.kind !== 'made-in-loops')
    return `${outcome.kind}: ${failureText(outcome, 'en')}`;
  if (outcome.report.ok) return '';
  return outcome.kind === 'made' ? summaryText(outcome, [], 'en') : loopsSummaryText(outcome, [], 'en');
}

async function built({ network, formats, options, numbers }: Build): Promise<string> {
  const spec = readNetwork(network, { name: 'network.yaml', stem: 'network', format: 'yaml' });
  const whole = { ...defaultOptions, points: 2, ...options };
  const at = numbers && chosenPoint('random', spec, { seed: 1, learningRate: whole.learningRate });
  const job: Job =
    what === 'code'
      ? { documents: [], code: true, scrutiny: 'code', at }
      : { documents: formats, code: false, scrutiny: 'formulas', at };
  return told(await make(spec, job, whole, ports));
}

/** What the user of the first build that does not succeed is told. */
async function firstTold(): Promise<string> {
  for (const [index, build] of builds.entries()) {
    const isChosen = chosen.length === 0 || chosen.includes(String(index));
    if (!isChosen || (what === 'documents' && build.formats.length === 0)) continue;
    const text = await built(build).catch((error: unknown) => `crash: ${String(error)}`);
    if (text !== '') return text;
  }
  return '';
}

const text = await firstTold();
process.stdout.write(text);
process.exitCode = text === '' ? 0 : 1;
