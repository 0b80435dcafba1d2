import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Mutant } from './mutants.ts';
import { root } from './rooms.ts';

/** A copy of the repository in which faults can be planted for its tests. */
export interface Copy {
  readonly folder: string;
  close(): void;
}

/** What tests need beside the sources. */
const copied = [
  'src',
  'test',
  'templates',
  'examples',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'README.md',
] as const;

export function openCopy(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-copy-'));
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, close: () => rmSync(folder, { recursive: true }) };
}

/** The tests of a mutant's folder, or of the nearest one above it that has some; src/notation/tex.ts: test/notation. */
export function testsOf(file: string): string {
  const mirrored = dirname(file).replace(/^src/, 'test');
  const nearest = (folder: string): string =>
    existsSync(join(root, folder)) ? folder : nearest(dirname(folder));
  return nearest(mirrored);
}

/** Whether the tests of the room, and of what documents and code come to, find a mutant. */
export async function foundByTests({ folder }: Copy, mutant: Mutant, limit: number): Promise<boolean> {
  const path = join(folder, mutant.file);
  writeFileSync(path, mutant.source);
  try {
    const own = testsOf(mutant.file);
    if (!(await passes(folder, [own], limit))) return true;
    return !(await passes(
      folder,
      ['test/render', 'test/document', 'test/targets', 'test/derivation'],
      limit,
    ));
  } finally {
    cpSync(join(root, mutant.file), path);
  }
}

function passes(folder: string, tests: readonly string[], limit: number): Promise<boolean> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const command = [process.execPath, vitest, 'run', '--bail', '1', '--maxWorkers', '1', ...tests];
  return new Promise((resolve) => {
    const worker = spawn('nice', command, { cwd: folder, stdio: 'ignore' });
    const timer = setTimeout(() => worker.kill('SIGKILL'), limit);
    worker.on('close', (status) => {
      clearTimeout(timer);
      resolve(status === 0);
    });
  });
}
