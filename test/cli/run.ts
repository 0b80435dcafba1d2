import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

/** What a run of the command line left behind. */
export interface Run {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command line in this process. */
export async function run(...argv: readonly string[]): Promise<Run> {
  const written = { output: '', errors: '' };
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.output += String(text);
    return true;
  });
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.errors += String(text);
    return true;
  });
  try {
    return { status: await main(argv), ...written };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

/** An empty folder that goes with the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The names of all files below a folder, sorted. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .toSorted();
}
