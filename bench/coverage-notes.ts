/**
 * Prints which formulas of the five notes chalkgrad produces and which are missing, and why. Arguments: the numbers of the
 * documents wanted, all by default; `--nearest` adds the printed formula most like each missing one.
 */
import { documentNumbers } from '../test/notes/catalogue.ts';
import { coverage, type RunCoverage } from '../test/notes/coverage.ts';
import { type Finding, nearest } from '../test/notes/measure.ts';

const chosen = process.argv.slice(2);
const withNearest = chosen.includes('--nearest');
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const columns = (name: string, ...numbers: readonly (number | string)[]): string =>
  name.padEnd(10) + numbers.map((number) => String(number).padStart(10)).join('');

const isMissing = ({ missing }: Finding): boolean => missing !== undefined;

function printTable(covered: readonly RunCoverage[]): void {
  print(columns('document', 'distinct', 'produced', 'missing'));
  const documents = documentNumbers.filter((number) => covered.some(({ run }) => run.document === number));
  for (const number of documents)
    printRow(
      number,
      covered.filter(({ run }) => run.document === number),
    );
  printRow('all', covered);
}

function printRow(name: string, covered: readonly RunCoverage[]): void {
  const findings = covered.flatMap((one) => one.findings);
  const missing = findings.filter(isMissing).length;
  print(columns(name, findings.length, findings.length - missing, missing));
}

function printMissing({ run, emission, findings }: RunCoverage): void {
  const missing = findings.filter(isMissing);
  if (missing.length === 0) return;
  print(
    `\n${run.id}: ${missing.length} missing; notation ${run.notation}, style ${run.style}, ${run.language}`,
  );
  if (emission.kind === 'refused') {
    printFamilies(missing, emission.why);
    return;
  }
  for (const { entry, missing: why } of missing) {
    print(`  ${entry.id} ${entry.family}: ${why}`);
    if (!withNearest) continue;
    const part = why?.replace(/^[a-z ]+: /, '') ?? '';
    print(`      nearest: ${nearest(emission.displays, part)?.trim()}`);
  }
}

/** Where nothing was printed, the entries are only counted. */
function printFamilies(missing: readonly Finding[], why: string): void {
  print(`  ${why}`);
  for (const family of new Set(missing.map(({ entry }) => entry.family))) {
    const found = missing.filter(({ entry }) => entry.family === family);
    print(`  ${family}: ${found.map(({ entry }) => entry.id).join(' ')}`);
  }
}

const wanted = documentNumbers.filter((number) => chosen.includes(number));
const covered = (await Promise.all((wanted.length > 0 ? wanted : [undefined]).map(coverage))).flat();
printTable(covered);
for (const one of covered) printMissing(one);
