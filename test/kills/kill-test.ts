/**
 * Kills the command line at random moments, and looks each time whether a folder is left that looks complete and is
 * not: `npm run kill-test -- --times 200 --seed 1`. Ends with status 1 where one is.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { uniform } from '../../src/quantity/random.ts';
import { killAt, type Moment } from './kill.ts';
import { faultsAfterEnd, faultsOf, type Version, versionIn } from './versions.ts';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const random = uniform(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-kills-'));

/** Two networks of one name, of which each writes files that the other does not. */
const runs = [
  ['derive', '1-1', '--format', 'md,tex'],
  ['codegen', '1-1', '--activation', 'tanh'],
] as const;

const argvOf = (run: number, output: string): readonly string[] => [
  'src/cli/chalkgrad.mjs',
  ...(runs[run] ?? runs[0]),
  '-o',
  output,
];

/** A moment that no run lives to see. */
const never: Moment = { after: 'start', delay: 600_000 };

/** What a run writes, and how long it takes. */
async function reference(run: number): Promise<{ readonly version: Version; readonly time: number }> {
  const output = join(folder, `whole-${run}`);
  const start = performance.now();
  await killAt(argvOf(run, output), output, never);
  return { version: await versionIn(join(output, '1-1')), time: performance.now() - start };
}

function momentIn(time: number): Moment {
  return random() < 0.25
    ? { after: 'start', delay: random() * time }
    : { after: 'first-sign', delay: 20 * random() ** 2 };
}

const references = [await reference(0), await reference(1)];
const versions = references.map(({ version }) => version);
const [faults, counts]: [string[], Record<string, number>] = [[], {}];
for (let time = 1; time <= Number(values.times); time += 1) {
  const run = random() < 0.5 ? 0 : 1;
  const output = join(folder, String(Math.floor(time / 10)));
  const moment = momentIn(references[run]?.time ?? 0);
  const { outcome, errors } = await killAt(argvOf(run, output), output, moment);
  const found = await versionIn(join(output, '1-1'));
  const wrong = [
    ...(outcome === 'failed' ? [`the run failed: ${errors.trim()}`] : []),
    ...(outcome === 'done'
      ? await faultsAfterEnd(output, '1-1', versions[run] ?? found)
      : faultsOf(found, versions)),
  ];
  counts[outcome] = (counts[outcome] ?? 0) + 1;
  faults.push(
    ...wrong.map((fault) => `${time}: ${moment.delay.toFixed(1)} ms after ${moment.after}: ${fault}`),
  );
}
rmSync(folder, { recursive: true });
process.stdout.write(
  `${JSON.stringify(counts)}, ${faults.length} faults\n${faults.map((each) => `${each}\n`).join('')}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
