/**
 * Plants faults in the product, one at a time, and tells which of them it finds itself when it builds a few networks, and
 * which only its tests find: `npm run mutants`. `--seed` draws others, `--share 0.1` a tenth of them, `--file` those of
 * files whose path contains a text, `--room lowering,targets` those of some rooms; `--no-tests` leaves the tests out. `--results
 * FILE` keeps what is found, line by line: with the same file again only those are tried that the product did not find before.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builds } from './corpus.ts';
import { equivalents } from './equivalents.ts';
import { chosenMutants, identityOf, type Mutant } from './mutants.ts';
import { type Answer, asked, openWorkshop } from './product.ts';
import { reachOf } from './reach.ts';
import { type Result, reportOf } from './report.ts';
import { keepResult, knownResults } from './results.ts';
import { foundByTests, openCopy } from './tests.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    share: { type: 'string', default: '1' },
    file: { type: 'string' },
    room: { type: 'string' },
    'no-tests': { type: 'boolean', default: false },
    report: { type: 'string' },
    results: { type: 'string' },
  },
});

const second = 1000;
const limits = { product: 300 * second, tests: 600 * second } as const;

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const workshop = openWorkshop();
const copy = values['no-tests'] ? undefined : openCopy();

const reach = await reachOf(workshop, builds);
const earlier = knownResults(values.results);

async function resultOf(mutant: Mutant): Promise<Result> {
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
  const found = copy !== undefined && (await foundByTests(copy, mutant, limits.tests));
  const isSame = answer.turns.every(({ sum }) => reach.sums.has(sum));
  const text = turns.length === 0 ? 'not run' : isSame ? 'no byte of the corpus changes' : '';
  return { mutant, fate: found ? 'tests' : 'survived', text };
}

const chosen = chosenMutants(Number(values.seed), Number(values.share)).filter(
  ({ file, room }) => file.includes(values.file ?? '') && (values.room ?? room).split(',').includes(room),
);
const results: Result[] = [];
try {
  for (const mutant of chosen) {
    const result = await resultOf(mutant);
    results.push(result);
    if (values.results !== undefined) keepResult(values.results, result);
    const { file, line, kind } = mutant;
    print(`${results.length}/${chosen.length} ${result.fate}: ${file}:${line} ${kind}`);
    if (result.fate !== 'product') print(`  ${identityOf(mutant)}; ${result.text}`);
  }
} finally {
  workshop.close();
  copy?.close();
}
const report = reportOf(results, Number(values.seed));
print(report);
if (values.report !== undefined) writeFileSync(values.report, `${report}\n`);
process.exitCode = results.some(({ fate }) => fate === 'survived') ? 1 : 0;
