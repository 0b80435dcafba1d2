/**
 * Plants faults in the product, one at a time, and tells which of them it finds itself when it builds a few networks, and
 * which only its tests find: `npm run mutants`. `--seed` draws others, `--share 0.1` a tenth of them, `--file` those of
 * files whose path contains a text, `--room lowering,targets` those of some rooms; `--no-tests` leaves the tests out.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { equivalents } from './equivalents.ts';
import { chosenMutants, identityOf, type Mutant } from './mutants.ts';
import { asked, openWorkshop } from './product.ts';
import { type Result, reportOf } from './report.ts';
import { turnsOf } from './rooms.ts';
import { foundByTests, openCopy } from './tests.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    share: { type: 'string', default: '1' },
    file: { type: 'string' },
    room: { type: 'string' },
    'no-tests': { type: 'boolean', default: false },
    report: { type: 'string' },
  },
});

const second = 1000;
const limits = { product: 300 * second, tests: 600 * second } as const;

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const workshop = openWorkshop();
const copy = values['no-tests'] ? undefined : openCopy();

const without = await asked(workshop, undefined, {
  limit: limits.product,
  turns: [{ what: 'code' }, { what: 'documents' }],
});
if (without.kind !== 'nothing')
  throw new Error(`not built without a fault: ${without.kind === 'caught' ? without.text : 'too late'}`);
const usual = new Set(without.sums);

async function resultOf(mutant: Mutant): Promise<Result> {
  const equivalent = equivalents.get(identityOf(mutant));
  if (equivalent !== undefined) return { mutant, fate: 'equivalent', text: equivalent };
  const answer = await asked(workshop, mutant, { limit: limits.product, turns: turnsOf(mutant.room) });
  if (answer.kind !== 'nothing') {
    const text = answer.kind === 'caught' ? answer.text : 'did not come to an end';
    return { mutant, fate: 'product', text };
  }
  const found = copy !== undefined && (await foundByTests(copy, mutant, limits.tests));
  const isSame = answer.sums.every((sum) => usual.has(sum));
  return { mutant, fate: found ? 'tests' : 'survived', text: isSame ? 'no byte of the corpus changes' : '' };
}

const chosen = chosenMutants(Number(values.seed), Number(values.share)).filter(
  ({ file, room }) => file.includes(values.file ?? '') && (values.room ?? room).split(',').includes(room),
);
const results: Result[] = [];
try {
  for (const mutant of chosen) {
    const result = await resultOf(mutant);
    results.push(result);
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
