import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parameterLayout } from '../../src/program/layout.ts';
import type { ShapeKind } from '../../src/program/shape.ts';
import { asked } from '../asked.ts';
import type { Contestant, Sizes, Task } from '../contestant.ts';
import { emitted } from '../emitted.ts';
import { specOf } from '../spec.ts';
import { flags } from './flags.ts';

const run = promisify(execFile);

const sourceOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A program that trains when it is told to; `source` writes what it needs into a folder, and answers what gcc is given. */
const inC = (name: string, source: (sizes: Sizes, folder: string) => readonly string[]): Contestant => ({
  name,
  numbers: 'f64',
  rule: 'squared error',
  prepare: async (sizes, task) => {
    const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-bench-'));
    try {
      const program = join(folder, 'train');
      await run('gcc', [...flags, ...source(sizes, folder), '-o', program, '-lm']);
      const taskFile = join(folder, 'task');
      writeFileSync(taskFile, taskBytes(sizes, task));
      return await asked(spawn(program, [taskFile], { stdio: ['pipe', 'pipe', 'ignore'] }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

/** As `read_task` in `rounds.c` reads it. */
function taskBytes(sizes: Sizes, { count, learningRate, start, inputs, targets: goals }: Task): Buffer {
  const head = Float64Array.from([count, sizes.length - 1, start.length, learningRate, ...sizes]);
  return Buffer.concat([head, start, inputs, goals].map(({ buffer }) => Buffer.from(buffer)));
}

function emittedSource(kind: ShapeKind) {
  return (sizes: Sizes, folder: string): readonly string[] => {
    const training = join(folder, 'training.c');
    writeFileSync(training, emitted(sizes, 'exact', 'c', kind));
    return [`-DTRAINING="${training}"`, sourceOf('emitted.c')];
  };
}

/** Beyond so many weights gcc takes long for straight-line code, 20 s for 832 of them, and loops are faster. */
const mostStraight = 500;

const straight: Contestant = inC('C straight', emittedSource('array'));
const local: Contestant = inC('C straight', emittedSource('locals'));
const loops: Contestant = inC('C loops', emittedSource('rows'));
const plain: Contestant = inC('C plain loop', () => [sourceOf('plain-loop.c')]);

/** The code of `--target c` straight on and in loops, and loops whose sizes are known when they run. */
export function cContestants(sizes: Sizes): readonly Contestant[] {
  const { weights } = parameterLayout(specOf(sizes));
  const straightOn = weights <= mostStraight ? [weights <= 100 ? local : straight] : [];
  return [...straightOn, loops, plain];
}

/** Which compiler it is, if there is one. */
export async function gccVersion(): Promise<string | undefined> {
  try {
    return (await run('gcc', ['-dumpfullversion'])).stdout.trim();
  } catch {
    return undefined;
  }
}
