import { writeFile } from 'node:fs/promises';
import { type Disk, disk as thisDisk } from '../../src/cli/disk.ts';

/** The disk of this machine, without waiting for it. */
export const disk: Disk = {
  ...thisDisk,
  writeNew: (path, content) => writeFile(path, content, { flag: 'wx' }),
};

/** Thrown where the process would be gone. */
export class Killed extends Error {}

/** A disk, and whether the operation at which it fails was reached. */
export interface FailingDisk {
  readonly disk: Disk;
  hasFailed(): boolean;
}

/** A process that is killed at its nth change of the disk: half a file may be written, and nothing is done any more. */
export function killedAt(nth: number): FailingDisk {
  let changes = 0;
  const change = async (half: () => Promise<void>, whole: () => Promise<void>): Promise<void> => {
    changes += 1;
    if (changes === nth) await half();
    if (changes >= nth) throw new Killed();
    await whole();
  };
  const alive = async <T>(read: () => Promise<T>): Promise<T> => {
    if (changes >= nth) throw new Killed();
    return read();
  };
  const nothing = async (): Promise<void> => undefined;
  return {
    hasFailed: () => changes >= nth,
    disk: {
      list: (folder) => alive(() => disk.list(folder)),
      readText: (path) => alive(() => disk.readText(path)),
      makeFolder: (path) => change(nothing, () => disk.makeFolder(path)),
      writeNew: (path, content) =>
        change(
          () => disk.writeNew(path, content.slice(0, content.length / 2)),
          () => disk.writeNew(path, content),
        ),
      rename: (from, to) => change(nothing, () => disk.rename(from, to)),
      removeFile: (path) => change(nothing, () => disk.removeFile(path)),
      removeFolder: (path) => change(nothing, () => disk.removeFolder(path)),
    },
  };
}

/** A disk on which the nth operation that takes room fails with an error of the system; half a file may be written. */
export function failingAt(nth: number, code: string): FailingDisk {
  let taken = 0;
  const take = async (half: () => Promise<void>, whole: () => Promise<void>): Promise<void> => {
    taken += 1;
    if (taken !== nth) return whole();
    await half();
    throw Object.assign(new Error(code), { code });
  };
  const nothing = async (): Promise<void> => undefined;
  return {
    hasFailed: () => taken >= nth,
    disk: {
      ...disk,
      makeFolder: (path) => take(nothing, () => disk.makeFolder(path)),
      writeNew: (path, content) =>
        take(
          () => disk.writeNew(path, content.slice(0, content.length / 2)),
          () => disk.writeNew(path, content),
        ),
      rename: (from, to) => take(nothing, () => disk.rename(from, to)),
    },
  };
}
