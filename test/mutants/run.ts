/**
 * Plants faults in the product, one at a time, and tells which of them it finds itself when it builds a few networks, and
 * which only its tests find: `npm run mutants`. `--seed` draws others, `--share 0.1` a tenth of them, `--file` those of
 * files whose path contains a text, `--room lowering,targets` those of some rooms; `--no-tests` leaves the tests out. `--results
 * FILE` keeps what is found, line by line: with the same file again only those are tried that the product did not find before. `--workers 2`
 * tries two at a time.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { choiceOf } from './chosen.ts';
import { openCompiler } from './compile.ts';
import { builds } from './corpus.ts';
import { equivalents } from './equivalents.ts';
import { identityOf, type Mutant } from './mutants.ts';
import { type Answer, asked, openWorkshop, type Workshop } from './product.ts';
import { reachOf } from './reach.ts';
import { type Result, reportOf } from './report.ts';
import { keepResult, knownResults } from './results.ts';
import { rooms } from './rooms.ts';
import { type Copy, foundByTests, openCopy } from './tests.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    share: { type: 'string', default: '1' },
    file: { type: 'string' },
    room: { type: 'string' },
    'no-tests': { type: 'boolean', default: false },
    report: { type: 'string' },
    results: { type: 'string' },
    workers: { type: 'string', default: '1' },
  },
});

const second = 1000;
const limits = { product: 300 * second, tests: 600 * second } as const;

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Where one mutant after the other is tried; the copy is made when tests are first asked. */
interface Bench {
  readonly workshop: Workshop;
  copy(): Copy | undefined;
  close(): void;
}

function openBench(): Bench {
  const workshop = openWorkshop();
  let copy: Copy | undefined;
  return {
    workshop,
    copy: () => {
      if (!values['no-tests']) copy ??= openCopy();
      return copy;
    },
    close: () => {
      workshop.close();
      copy?.close();
    },
  };
}

const benches = Array.from({ length: Number(values.workers) }, openBench);
const [first] = benches;
if (first === undefined) throw new RangeError('--workers 1 or more');
const reach = await reachOf(first.workshop, builds);
const earlier = knownResults(values.results);

async function resultOf(mutant: Mutant, { workshop, copy }: Bench): Promise<Result> {
  const equivalent = equivalents.get(identityOf(mutant));
  if (equivalent !== undefined) return { mutant, fate: 'equivalent', text: equivalent };
  const before = earlier.get(identityOf(mutant));
  if (before !== undefined) return { mutant, ...before };
  const turns = reach.turnsFor(mutant);
  const answer: Answer =
    turns.length === 0
      ? { kind: 'nothing', turns: [] }
      : await asked(workshop, mutant, { limit: limits.product, turns });
  if (answer.kind !== 'nothing') {
    const text = answer.kind === 'caught' ? answer.text : 'did not come to an end';
    return { mutant, fate: 'product', text: text.slice(0, 400) };
  }
  const there = copy();
  const found = there !== undefined && (await foundByTests(there, mutant, limits.tests));
  const isSame = answer.turns.every(({ sum }) => reach.sums.has(sum));
  const text = turns.length === 0 ? 'not run' : isSame ? 'no byte of the corpus changes' : '';
  return { mutant, fate: found ? 'tests' : 'survived', text };
}

const compiler = openCompiler();
const { chosen, refused } = choiceOf(
  rooms.filter(({ name }) => (values.room ?? name).split(',').includes(name)),
  {
    seed: Number(values.seed),
    share: Number(values.share),
    isWanted: ({ file }) => file.includes(values.file ?? ''),
    compiles: compiler.compiles,
  },
);
compiler.close();
const results = new Map<Mutant, Result>();

/** Takes the next mutant that no other bench has taken, until there is none. */
async function work(bench: Bench, queue: Iterator<Mutant>): Promise<void> {
  for (let next = queue.next(); next.done !== true; next = queue.next()) {
    const mutant = next.value;
    const result = await resultOf(mutant, bench);
    results.set(mutant, result);
    if (values.results !== undefined) keepResult(values.results, result);
    const { file, line, kind } = mutant;
    print(`${results.size}/${chosen.length} ${result.fate}: ${file}:${line} ${kind}`);
    if (result.fate !== 'product') print(`  ${identityOf(mutant)}; ${result.text}`);
  }
}

try {
  const queue = chosen.values();
  await Promise.all(benches.map((bench) => work(bench, queue)));
} finally {
  for (const bench of benches) bench.close();
}
const report = reportOf(
  chosen.flatMap((mutant) => results.get(mutant) ?? []),
  { seed: Number(values.seed), refused, isTested: !values['no-tests'] },
);
print(report);
if (values.report !== undefined) writeFileSync(values.report, `${report}\n`);
process.exitCode = [...results.values()].some(({ fate }) => fate === 'survived') ? 1 : 0;
