/**
 * Measures how long the installed package takes from the start of its process: packs it, installs the tarball in a
 * folder of its own and derives the 3-2-2 network, in turns with a Node that does nothing. Prints the medians and their
 * ratio; ends with 1 where the ratio is above what is promised. `npm run bench:startup [rounds]`
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A derivation takes at most so many times as long as nothing. */
const promised = 8;

const defaultRounds = 21;

function run(folder: string, command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
}

/** Milliseconds from start to end. */
function time(folder: string, args: readonly string[]): number {
  const start = performance.now();
  run(folder, process.execPath, ...args);
  return performance.now() - start;
}

function install(folder: string): void {
  run(process.cwd(), 'npm', 'pack', '--pack-destination', folder);
  const [tarball] = readdirSync(folder);
  if (tarball === undefined) throw new Error('npm packed nothing');
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball);
}

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;

const launcher = 'node_modules/chalkgrad/src/cli/chalkgrad.mjs';

/** The first is what the others are compared with. */
const commands = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'chalkgrad --version', args: [launcher, '--version'] },
  {
    name: 'chalkgrad derive 3-2-2 --format json',
    args: [launcher, 'derive', '3-2-2', '--format', 'json', '-o', 'output', '--force'],
  },
];

function measured(folder: string, rounds: number): readonly number[] {
  const times = Array.from({ length: rounds + 1 }, () => commands.map(({ args }) => time(folder, args)));
  // The first round reads files that no later one reads from the disk.
  return commands.map((_, index) => median(times.slice(1).map((round) => round[index] ?? Number.NaN)));
}

function main(rounds: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-startup-'));
  try {
    install(folder);
    const medians = measured(folder, rounds);
    const [nothing = Number.NaN] = medians;
    medians.forEach((milliseconds, index) => {
      const cells = [`${milliseconds.toFixed(0)} ms`, `${(milliseconds / nothing).toFixed(1)} times`];
      process.stdout.write(`${(commands[index]?.name ?? '').padEnd(40)}${cells.join('   ')}\n`);
    });
    if ((medians.at(-1) ?? Number.NaN) > promised * nothing) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(Number(process.argv[2] ?? defaultRounds));
