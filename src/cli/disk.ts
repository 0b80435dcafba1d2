import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import type { FileContent } from '../index.ts';
import { makeFolders } from './make-folders.ts';

/** What is done to a disk when a folder is written. Each rejects with the error of the system. */
export interface Disk {
  /** The names in a folder. */
  list(folder: string): Promise<readonly string[]>;
  readText(path: string): Promise<string>;
  /** Makes a folder and those above it. */
  makeFolder(path: string): Promise<void>;
  /** Writes a file that is not there yet, down to the disk; follows no link. */
  writeNew(path: string, content: FileContent): Promise<void>;
  /** In one piece: nobody sees a part of it. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file if there is one, and of a link the link alone. Rejects for a folder. */
  removeFile(path: string): Promise<void>;
  /** Removes a folder with all that is in it, if there is one. */
  removeFolder(path: string): Promise<void>;
}

/** The disk of this machine. */
export const disk: Disk = {
  list: (folder) => readdir(folder),
  readText: (path) => readFile(path, 'utf8'),
  makeFolder: makeFolders,
  writeNew: async (path, content) => {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename,
  removeFile: (path) => rm(path, { force: true }),
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
};
