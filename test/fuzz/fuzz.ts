/**
 * Builds random networks and everything that is made of them, and tells where something is wrong:
 * `npm run fuzz -- --runs 2000 --seed 1`. A failure shrinks to the smallest network and is printed with the command that
 * comes to it again, which is this one with `--seed` and `--path`.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Case, casesUpTo } from './cases.ts';
import { coverageOf, coverageText, missedIn } from './coverage.ts';
import { type Found, type Hunt, hunt, type Tried } from './hunt.ts';
import { judge, type Verdict } from './judge.ts';
import { commandsOf, networkText } from './replay.ts';
import { typeFaults } from './type-check.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    path: { type: 'string' },
    work: { type: 'string', default: '100' },
  },
});
const [runs, firstSeed, work] = [values.runs, values.seed, values.work].map(Number);
if (runs === undefined || firstSeed === undefined || work === undefined || !(runs > 0 && firstSeed >= 0))
  throw new RangeError('--runs, --seed and --work are numbers');

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const cases = casesUpTo(work);
const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-fuzz-'));
const latest = join(folder, 'latest.json');

/** A case that never ends can be read here. */
const starts = (one: Case): void => writeFileSync(latest, JSON.stringify(one, null, 2));

/** Networks whose modules are compiled together. */
const portion = 25;

/** Judged by the compiler too, which takes seconds: for single networks. */
const judgeWhole = async (one: Case): Promise<Verdict> => {
  const verdict = await judge(one);
  return verdict.module === undefined || verdict.faults.length > 0
    ? verdict
    : { ...verdict, faults: typeFaults([verdict.module]).filter((text) => text !== '') };
};

async function huntTypes(tried: readonly Tried[], seed: number): Promise<Found | undefined> {
  const texts = typeFaults(tried.map(({ module }) => module ?? ''));
  const index = texts.findIndex((text) => text !== '');
  if (index < 0) return undefined;
  const smallest = await hunt({ cases, seed, runs: 1, path: String(index), judge: judgeWhole, shrinks: 15 });
  return smallest.found;
}

async function huntPortion(seed: number, count: number): Promise<Hunt> {
  const hunted = await hunt({ cases, seed, runs: count, judge, starts });
  return hunted.found === undefined ? { ...hunted, found: await huntTypes(hunted.tried, seed) } : hunted;
}

/** Only the network that was found before. */
const replay = (seed: number, path: string): Promise<Hunt> =>
  hunt({ cases, seed, runs: 1, path, judge: judgeWhole, starts, shrinks: 0 });

function printFound({ one, faults, path }: Found, seed: number): void {
  const file = join(folder, `failure-${seed}.yaml`);
  writeFileSync(file, networkText(one.network));
  print(`\n${faults.join('\n')}\n\n${networkText(one.network)}`);
  for (const command of commandsOf(one, file)) print(`  ${command}`);
  print(`  npm run fuzz -- --seed ${seed} --path ${path}${work === 100 ? '' : ` --work ${work}`}`);
  if (one.at === 'batch') print('  (at a point of several samples, which only the last command draws)');
}

print(`seed ${firstSeed}; the network at work is in ${latest}`);
const all: Case[] = [];
let failures = 0;
for (let done = 0; done < runs; done += portion) {
  const seed = firstSeed + done / portion;
  const { tried, found } =
    values.path === undefined
      ? await huntPortion(seed, Math.min(portion, runs - done))
      : await replay(seed, values.path);
  all.push(...tried.map(({ one }) => one));
  failures += found === undefined ? 0 : 1;
  if (found !== undefined) printFound(found, seed);
  print(`${all.length} networks, ${failures} failures`);
  if (values.path !== undefined) break;
}
const coverage = coverageOf(all);
const missed = missedIn(coverage);
if (values.path === undefined) print(coverageText(coverage));
if (values.path === undefined && missed.length > 0) print(`  never met: ${missed.join(', ')}`);
process.exitCode = failures > 0 || (runs >= 500 && missed.length > 0) ? 1 : 0;
