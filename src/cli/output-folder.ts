import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type FileContent,
  formats,
  ProblemError,
  problem,
  reportFile,
  subjectOf,
  trainingFiles,
} from '../index.ts';
import { makeFolders } from './make-folders.ts';
import { outputFault, systemCode } from './system-error.ts';

/** Files by name, all of one folder. */
export type Files = ReadonlyMap<string, FileContent>;

/**
 * Writes files into `folder/name`, each completely or not at all: under a temporary name first, then renamed, the
 * report last. What chalkgrad wrote there about another network is removed. Throws ProblemError where that folder is
 * not chalkgrad's and `force` is off, or cannot be written.
 */
export async function writeFiles(
  folder: string,
  name: string,
  files: Files,
  force: boolean,
): Promise<readonly string[]> {
  const target = join(folder, name);
  const before = await subjectIn(target);
  if (before === undefined && !force) await refuseFiles(target);
  return writing(target, async () => {
    await makeFolders(target);
    const ordered = [...files].toSorted(
      ([one], [other]) => Number(one === reportFile) - Number(other === reportFile),
    );
    const staged: Staged[] = [];
    try {
      for (const [file, content] of ordered) staged.push(await stage(target, file, content));
      for (const { from, to } of staged) await rename(from, to);
    } finally {
      await Promise.all(staged.map(({ from }) => rm(from, { force: true })));
    }
    const now = subjectOf(String(files.get(reportFile) ?? ''));
    if (before !== undefined && before !== now) await removeOthers(target, files);
    return [...files.keys()].map((file) => join(target, file));
  });
}

interface Staged {
  readonly from: string;
  readonly to: string;
}

async function stage(target: string, file: string, content: FileContent): Promise<Staged> {
  const from = join(target, `.${file}.${randomBytes(6).toString('hex')}.part`);
  const handle = await open(from, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await rm(from, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return { from, to: join(target, file) };
}

/** Every name that chalkgrad writes. */
const ourFiles: readonly string[] = [
  ...formats.map((format) => `derivation.${format}`),
  'network.svg',
  'train.ts',
  ...Object.values(trainingFiles),
  reportFile,
];

/** Files of an earlier run would speak of another network beside the new ones. */
async function removeOthers(target: string, files: Files): Promise<void> {
  for (const file of ourFiles) if (!files.has(file)) await rm(join(target, file), { force: true });
}

/** What the report in a folder speaks of, where chalkgrad wrote one. */
const subjectIn = (target: string): Promise<string | undefined> =>
  readFile(join(target, reportFile), 'utf8').then(subjectOf, () => undefined);

async function refuseFiles(target: string): Promise<void> {
  const entries = await readdir(target).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw unwritable(target, error);
  });
  if (entries.length > 0) throw new ProblemError([problem('foreign-folder', { path: target })]);
}

async function writing<T>(target: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw systemCode(error) === undefined ? error : unwritable(target, error);
  }
}

function unwritable(path: string, error: unknown): ProblemError {
  return new ProblemError([problem('unwritable-output', { path, reason: outputFault(error) })]);
}
