import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { CommanderError } from 'commander';
import { commandLine } from '../../../src/cli/command-line.ts';
import { problemOf } from '../../../src/cli/commander-problems.ts';
import { type Problem, ProblemError } from '../../../src/problem/problem.ts';
import type { RealCase } from './case.ts';

/** The problems that a command line meets in a new folder. Throws where there are none. */
export async function realProblems({ argv, files, input, programs }: RealCase): Promise<readonly Problem[]> {
  const before = { folder: process.cwd(), path: process.env['PATH'], stdin: process.stdin };
  const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-real-'));
  process.chdir(folder);
  try {
    for (const { name, content } of files) await written(name, content);
    if (input !== undefined) standardInput(Readable.from([input]));
    if (programs !== undefined) process.env['PATH'] = await pathWith(programs, join(folder, 'bin'));
    return await problemsOf(argv.slice(1));
  } finally {
    process.chdir(before.folder);
    process.env['PATH'] = before.path;
    standardInput(before.stdin);
    await rm(folder, { recursive: true });
  }
}

async function problemsOf(words: readonly string[]): Promise<readonly Problem[]> {
  try {
    await commandLine('en', () => undefined).parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    if (error instanceof CommanderError) return [problemOf(error, words)];
    throw error;
  }
  throw new Error(`nothing is wrong with ${words.join(' ')}`);
}

async function written(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

const standardInput = (value: Readable): void =>
  void Object.defineProperty(process, 'stdin', { value, configurable: true });

async function pathWith(programs: Readonly<Record<string, string>>, folder: string): Promise<string> {
  for (const [name, text] of Object.entries(programs)) {
    await written(join(folder, name), text);
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}
