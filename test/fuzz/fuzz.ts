/**
 * Builds random networks and everything that is made of them, and tells where something is wrong:
 * `npm run fuzz -- --runs 2000 --seed 1`. A failure shrinks to the smallest network and is printed with the command that
 * comes to it again, which is this one with `--seed` and `--path`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
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
    // Told by this program to itself.
    apart: { type: 'boolean', default: false },
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

/** What was tried, and in how many portions something was found. */
interface Hunted {
  readonly cases: readonly Case[];
  readonly failures: number;
}

/** All portions of so many networks, one after the other, in this process. */
async function huntHere(first: number, count: number, path: string | undefined): Promise<Hunted> {
  const all: Case[] = [];
  let failures = 0;
  for (let done = 0; done < count; done += portion) {
    const seed = first + done / portion;
    const { tried, found } =
      path === undefined
        ? await huntPortion(seed, Math.min(portion, count - done))
        : await replay(seed, path);
    all.push(...tried.map(({ one }) => one));
    failures += found === undefined ? 0 : 1;
    if (found !== undefined) printFound(found, seed);
    if (path !== undefined) break;
  }
  return { cases: all, failures };
}

/** The same in a process of its own: modules that were once loaded stay in memory until their process ends. */
async function huntApart(seed: number, count: number): Promise<Hunted> {
  const child = fork(
    new URL(import.meta.url),
    ['--apart', '--seed', seed, '--runs', count, '--work', work].map(String),
  );
  let hunted: Hunted = { cases: [], failures: 1 };
  child.on('message', (message: Hunted) => {
    hunted = message;
  });
  await once(child, 'close');
  if (hunted.cases.length === 0)
    print(
      `the process for seed ${seed} ended with ${child.exitCode ?? child.signalCode} before it said anything`,
    );
  return hunted;
}

/** Networks that are tried in one process. */
const apart = 4 * portion;

async function huntAll(seed: number, count: number): Promise<void> {
  print(`seed ${seed}; the network at work is named in latest.json of a folder for each process`);
  const all: Case[] = [];
  let failures = 0;
  for (let done = 0; done < count; done += apart) {
    const hunted = await huntApart(seed + done / portion, Math.min(apart, count - done));
    all.push(...hunted.cases);
    failures += hunted.failures;
    print(`${all.length} networks, ${failures} failures`);
  }
  const coverage = coverageOf(all);
  const missed = missedIn(coverage);
  print(coverageText(coverage));
  if (missed.length > 0) print(`  never met: ${missed.join(', ')}`);
  process.exitCode = failures > 0 || (count >= 500 && missed.length > 0) ? 1 : 0;
}

if (values.apart) {
  print(`  the network at work is in ${latest}`);
  process.send?.(await huntHere(firstSeed, runs, undefined), () => process.disconnect());
} else if (values.path === undefined) await huntAll(firstSeed, runs);
else process.exitCode = (await huntHere(firstSeed, 1, values.path)).failures > 0 ? 1 : 0;
