import { join } from 'node:path';
import { formats, ProblemError, problem, reportFile, subjectOf, targets, trainingFiles } from '../index.ts';
import { type Disk, disk as thisDisk } from './disk.ts';
import { type Files, isStaging, removeStale, stage } from './staging.ts';
import { outputFault, systemCode } from './system-error.ts';

/**
 * Writes files into `folder/name`. They are made ready under temporary names; a folder that is new appears in one piece,
 * and in one that is there each file is replaced in one piece, the report last: as long as they do not belong together
 * there is none. What chalkgrad wrote there about another network is removed. A link to a folder is followed, a link in
 * the place of a file is replaced. Throws ProblemError where that folder is not chalkgrad's and `force` is off, or cannot
 * be written.
 */
export async function writeFiles(
  folder: string,
  name: string,
  files: Files,
  force: boolean,
  disk = thisDisk,
): Promise<readonly string[]> {
  const target = join(folder, name);
  const before = await refuseForeign(folder, name, force, disk);
  return writing(target, async () => {
    for (const each of [folder, target]) await removeStale(each, disk);
    const staged = await stage(before.kind === 'missing' ? folder : target, files, disk);
    try {
      const isPlaced = before.kind === 'missing' && (await becomes(staged, target, disk));
      if (!isPlaced) await moveInto(target, staged, files, before, disk);
    } finally {
      await disk.removeFolder(staged).catch(() => undefined);
    }
    return [...files.keys()].map((file) => join(target, file));
  });
}

/** What a folder holds before it is written. */
type FolderState =
  | { readonly kind: 'missing' | 'empty' | 'foreign' }
  /** With what its files speak of; undefined where a run that was killed had been forced upon files of others. */
  | { readonly kind: 'ours'; readonly subject: string | undefined };

/** What `folder/name` holds. Throws ProblemError where it is not chalkgrad's and `force` is off, or cannot be read. */
export async function refuseForeign(
  folder: string,
  name: string,
  force: boolean,
  disk = thisDisk,
): Promise<FolderState> {
  const target = join(folder, name);
  const state = await stateOf(target, disk);
  if (state.kind === 'foreign' && !force)
    throw new ProblemError([problem('foreign-folder', { path: target })]);
  return state;
}

async function stateOf(target: string, disk: Disk): Promise<FolderState> {
  const textOf = (file: string) => disk.readText(join(target, file)).catch(() => undefined);
  const names = await disk.list(target).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw unwritable(target, error);
  });
  if (names === undefined) return { kind: 'missing' };
  const [report, unfinished] = [await textOf(reportFile), await textOf(unfinishedFile)];
  const subject = report === undefined ? undefined : subjectOf(report);
  if (subject !== undefined) return { kind: 'ours', subject };
  if (unfinished !== undefined) return { kind: 'ours', subject: unfinished === '' ? undefined : unfinished };
  return { kind: names.every(isStaging) ? 'empty' : 'foreign' };
}

/** Gives a folder of files the name of one that was missing; false where there is one by now. */
async function becomes(staged: string, target: string, disk: Disk): Promise<boolean> {
  try {
    await disk.rename(staged, target);
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOTEMPTY'].includes(systemCode(error) ?? '')) return false;
    throw error;
  }
}

/** Stands in a folder whose files do not belong together, with what they speak of. */
const unfinishedFile = '.chalkgrad-unfinished';

async function moveInto(
  target: string,
  staged: string,
  files: Files,
  before: FolderState,
  disk: Disk,
): Promise<void> {
  const subject = before.kind === 'ours' ? before.subject : undefined;
  const move = (file: string) => disk.rename(join(staged, file), join(target, file));
  const remove = (file: string) => disk.removeFile(join(target, file));
  await disk.writeNew(join(staged, unfinishedFile), unfinishedSubject(subject, files));
  await move(unfinishedFile);
  await remove(reportFile);
  for (const file of files.keys()) if (file !== reportFile) await move(file);
  for (const file of leftOf(subject, files)) await remove(file);
  for (const file of await disk.list(target)) if (isOfOtherSheets(file, files)) await remove(file);
  if (files.has(reportFile)) await move(reportFile);
  await remove(unfinishedFile);
}

/** What files speak of while they are replaced: of nothing that any report has, where the old ones and the new ones differ. */
function unfinishedSubject(before: string | undefined, files: Files): string {
  if (before === undefined) return '';
  return before === newSubject(files) ? before : 'more than one network';
}

const newSubject = (files: Files): string | undefined => subjectOf(String(files.get(reportFile) ?? ''));

/** Files of an earlier run that would speak of another network beside the new ones. */
function leftOf(subject: string | undefined, files: Files): readonly string[] {
  const isSame = subject === newSubject(files);
  return subject === undefined || isSame ? [] : ourFiles.filter((file) => !files.has(file));
}

/** Sheets, keys and numbers of an earlier run, which would not belong to the documents that are written. */
const isOfOtherSheets = (file: string, files: Files): boolean =>
  !files.has(file) &&
  ((sheetFile.test(file) && [...files.keys()].some((name) => documentFile.test(name))) ||
    (file === graphFile && files.has(figureFile)));

const figureFile = 'network.svg';
/** Written beside the other where a document has numbers. */
const graphFile = 'graph.svg';
const sheetFile = /^(?:(?:key|sheet-\d{2,3})\.(?:tex|html|md|pdf|svg)|key\.json)$/;
const documentFile = /^(?:derivation|key)\.(?:tex|html|md|json|pdf)$/;

/** Every name that chalkgrad writes. */
const ourFiles: readonly string[] = [
  ...formats.map((format) => `derivation.${format}`),
  figureFile,
  graphFile,
  ...Object.values(targets).map(({ extension }) => `train.${extension}`),
  ...Object.values(trainingFiles),
  reportFile,
];

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
