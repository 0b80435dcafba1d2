import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FileContent } from '../index.ts';
import type { Disk } from './disk.ts';
import { systemCode } from './system-error.ts';

/** Files by name, all of one folder. */
export type Files = ReadonlyMap<string, FileContent>;

/** The process that writes stands in the name, so that a later one can tell what a killed one left behind. */
const staging = /^\.chalkgrad-(\d+)-[0-9a-f]{12}\.part$/;

/** Whether a name is that of a folder in which files are made ready. */
export const isStaging = (name: string): boolean => staging.test(name);

/** Makes files ready in a new folder inside another one, and answers its path. What cannot be finished is removed. */
export async function stage(inside: string, files: Files, disk: Disk): Promise<string> {
  const folder = join(inside, `.chalkgrad-${process.pid}-${randomBytes(6).toString('hex')}.part`);
  try {
    await disk.makeFolder(folder);
    for (const [file, content] of files) await disk.writeNew(join(folder, file), content);
    return folder;
  } catch (error) {
    await disk.removeFolder(folder).catch(() => undefined);
    throw error;
  }
}

/** Removes what killed runs made ready in a folder. It is in nobody's way, so that what cannot be removed stays. */
export async function removeStale(folder: string, disk: Disk): Promise<void> {
  const names = await disk.list(folder).catch(() => []);
  for (const name of names) {
    const process = staging.exec(name)?.[1];
    if (process !== undefined && !isRunning(Number(process)))
      await disk.removeFolder(join(folder, name)).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}
