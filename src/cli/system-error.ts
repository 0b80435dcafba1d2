import type { OutputFault } from '../index.ts';

/** The code of an error of the system, `ENOENT`; `undefined` for any other error. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const faults: ReadonlyMap<string | undefined, OutputFault> = new Map([
  ['EACCES', 'permission'],
  ['EPERM', 'permission'],
  ['EROFS', 'read-only'],
  ['ENOSPC', 'no-space'],
  ['EDQUOT', 'no-space'],
  ['EFBIG', 'no-space'],
  ['ENOTDIR', 'not-a-folder'],
  ['EEXIST', 'not-a-folder'],
  ['EISDIR', 'folder-in-place'],
  ['ERR_FS_EISDIR', 'folder-in-place'],
]);

/** Why the system could not write. */
export const outputFault = (error: unknown): OutputFault => faults.get(systemCode(error)) ?? 'other';
