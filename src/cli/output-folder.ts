import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError, problem, reportFile, writtenByChalkgrad } from '../index.ts';

/** Files by name, all of one folder. */
export type Files = ReadonlyMap<string, string>;

/**
 * Writes files into `folder/name`, each completely or not at all: under a temporary name first, then renamed, the
 * report last. Throws ProblemError where that folder is not chalkgrad's and `force` is off, or cannot be written.
 */
export async function writeFiles(
  folder: string,
  name: string,
  files: Files,
  force: boolean,
): Promise<readonly string[]> {
  const target = join(folder, name);
  if (!force) await refuseForeign(target);
  return writing(target, async () => {
    await mkdir(target, { recursive: true });
    const ordered = [...files].toSorted(
      ([one], [other]) => Number(one === reportFile) - Number(other === reportFile),
    );
    const staged: Staged[] = [];
    try {
      for (const [file, text] of ordered) staged.push(await stage(target, file, text));
      for (const { from, to } of staged) await rename(from, to);
    } finally {
      await Promise.all(staged.map(({ from }) => rm(from, { force: true })));
    }
    return [...files.keys()].map((file) => join(target, file));
  });
}

interface Staged {
  readonly from: string;
  readonly to: string;
}

async function stage(target: string, file: string, text: string): Promise<Staged> {
  const from = join(target, `.${file}.${randomBytes(6).toString('hex')}.part`);
  const handle = await open(from, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } catch (error) {
    await rm(from, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return { from, to: join(target, file) };
}

/** A folder with files in it is left alone unless the report inside says that chalkgrad wrote it. */
async function refuseForeign(target: string): Promise<void> {
  const entries = await readdir(target).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw unwritable(target, error);
  });
  if (entries.length === 0) return;
  const report = await readFile(join(target, reportFile), 'utf8').catch(() => '');
  if (!writtenByChalkgrad(report)) throw new ProblemError([problem('foreign-folder', { path: target })]);
}

async function writing<T>(target: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw codeOf(error) === undefined ? error : unwritable(target, error);
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const reasons = {
  EACCES: 'permission',
  EPERM: 'permission',
  EROFS: 'read-only',
  ENOSPC: 'no-space',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
} as const;

function unwritable(path: string, error: unknown): ProblemError {
  const code = codeOf(error) ?? '';
  const reason = code in reasons ? reasons[code as keyof typeof reasons] : 'other';
  return new ProblemError([problem('unwritable-output', { path, reason })]);
}
