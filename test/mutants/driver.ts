/**
 * Builds the corpus with whatever product it is bundled with, as `chalkgrad build` does, until a build does not succeed,
 * and prints what its user is told then; where all succeed, a sum of the bytes of each. Arguments: where the repository is, `code` or
 * `documents`, and which builds.
 */
import { createHash } from 'node:crypto';
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

/** What the user of a build is told where it does not succeed, or a sum of its bytes. */
type Built =
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'made'; readonly bytes: string };

function outcomeOf(outcome: Outcome | RowsOutcome): Built {
  if (outcome.kind !== 'made' && outcome.kind !== 'made-in-loops')
    return { kind: 'told', text: `${outcome.kind}: ${failureText(outcome, 'en')}` };
  if (outcome.report.ok) return { kind: 'made', bytes: sumOf(outcome.files) };
  const text = outcome.kind === 'made' ? summaryText(outcome, [], 'en') : loopsSummaryText(outcome, [], 'en');
  return { kind: 'told', text };
}

function sumOf(files: Extract<Outcome, { kind: 'made' }>['files']): string {
  const sum = createHash('sha256');
  for (const [name, content] of files) sum.update(name).update(content);
  return sum.digest('hex');
}

async function built({ network, formats, options, numbers }: Build): Promise<Built> {
  const spec = readNetwork(network, { name: 'network.yaml', stem: 'network', format: 'yaml' });
  const whole = { ...defaultOptions, points: 2, ...options };
  const at = numbers && chosenPoint('random', spec, { seed: 1, learningRate: whole.learningRate });
  const job: Job =
    what === 'code'
      ? { documents: [], code: true, scrutiny: 'code', at }
      : { documents: formats, code: false, scrutiny: 'formulas', at };
  return outcomeOf(await make(spec, job, whole, ports));
}

/** Builds until one does not succeed. */
async function outcomes(): Promise<readonly (Built & { readonly index: number })[]> {
  const all: (Built & { readonly index: number })[] = [];
  for (const [index, build] of builds.entries()) {
    const isChosen = chosen.length === 0 || chosen.includes(String(index));
    if (!isChosen || (what === 'documents' && build.formats.length === 0)) continue;
    const one = await built(build).catch(
      (error: unknown): Built => ({ kind: 'told', text: `crash: ${String(error)}` }),
    );
    all.push({ ...one, index });
    if (one.kind === 'told') break;
  }
  return all;
}

const all = await outcomes();
const failed = all.find((one) => one.kind === 'told');
const sums = all.map((one) => (one.kind === 'made' ? `${what} ${one.index} ${one.bytes}\n` : ''));
process.stdout.write(failed?.kind === 'told' ? failed.text : sums.join(''));
process.exitCode = failed === undefined ? 0 : 1;
