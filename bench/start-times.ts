import { spawnSync } from 'node:child_process';
import { launcher } from './installed.ts';
import { median } from './timing.ts';

/** How long a command takes from start to end, also as a multiple of a Node that does nothing. */
export interface StartTime {
  readonly name: string;
  readonly milliseconds: number;
  readonly ratio: number;
}

/** The first is what the others are compared with. */
const commands = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'chalkgrad --version', args: [launcher, '--version'] },
  {
    name: 'chalkgrad derive 3-2-2 --format json',
    args: [launcher, 'derive', '3-2-2', '--format', 'json', '-o', 'output', '--force'],
  },
];

function time(folder: string, args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** Medians over rounds in which all commands take turns, in a folder where the package is installed. */
export function measureStartup(folder: string, rounds = 21): readonly StartTime[] {
  const times = Array.from({ length: rounds + 1 }, () => commands.map(({ args }) => time(folder, args)));
  // The first round reads files that no later one reads from the disk.
  const medians = commands.map((_, index) =>
    median(times.slice(1).map((round) => round[index] ?? Number.NaN)),
  );
  const [nothing = Number.NaN] = medians;
  return medians.map((milliseconds, index) => ({
    name: commands[index]?.name ?? '',
    milliseconds,
    ratio: milliseconds / nothing,
  }));
}
