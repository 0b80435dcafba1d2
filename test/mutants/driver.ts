/**
 * Builds the corpus with whatever product it is bundled with, as `chalkgrad build` does, until a build does not succeed,
 * and prints what its user is told then; where all succeed, as JSON, a sum of the bytes of each and what it ran. Arguments: where the repository is, and what is built, as `code:0` or `documents:0`.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
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

const [, , repository = '.', ...turns] = process.argv;

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

async function built(what: string, { network, formats, options, numbers }: Build): Promise<Built> {
  const spec = readNetwork(network, { name: 'network.yaml', stem: 'network', format: 'yaml' });
  const whole = { ...defaultOptions, points: 2, ...options };
  const at = numbers && chosenPoint('random', spec, { seed: 1, learningRate: whole.learningRate });
  const job: Job =
    what === 'code'
      ? { documents: [], code: true, scrutiny: 'code', at }
      : { documents: formats, code: false, scrutiny: 'formulas', at };
  return outcomeOf(await make(spec, job, whole, ports));
}

/** What came of a turn, how long it took, and the regions that it ran, where they note it. */
type Turned = Built & {
  readonly turn: string;
  readonly milliseconds: number;
  readonly reached: readonly string[];
};

async function turned(turn: string): Promise<Turned> {
  const [what = '', index] = turn.split(':');
  const build = builds[Number(index)];
  if (build === undefined) throw new RangeError(`no build ${turn}`);
  notes().clear();
  const start = performance.now();
  const one = await built(what, build).catch(
    (error: unknown): Built => ({ kind: 'told', text: `crash: ${String(error)}` }),
  );
  return { ...one, turn, milliseconds: performance.now() - start, reached: [...notes()].map(String) };
}

/** Where regions note that they are run; see `noting`. */
function notes(): Set<unknown> {
  const found: unknown = Reflect.get(globalThis, '__reached');
  return found instanceof Set ? found : new Set<unknown>();
}

/** Builds until one does not succeed. */
async function outcomes(): Promise<readonly Turned[]> {
  const all: Turned[] = [];
  for (const turn of turns) {
    const one = await turned(turn);
    all.push(one);
    if (one.kind === 'told') break;
  }
  return all;
}

const all = await outcomes();
const failed = all.find((one) => one.kind === 'told');
const made = all.flatMap(({ turn, milliseconds, reached, ...one }) =>
  one.kind === 'made' ? [{ turn, sum: one.bytes, milliseconds, reached }] : [],
);
process.stdout.write(failed?.kind === 'told' ? `${failed.turn} ${failed.text}` : JSON.stringify(made));
process.exitCode = failed === undefined ? 0 : 1;
