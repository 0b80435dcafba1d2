import { cpus } from 'node:os';
import { gccVersion } from './c/contestants.ts';
import { sympyVersion } from './commands.ts';
import { libraryNames, versionOf } from './peers/library.ts';
import type { Machine } from './results/figures.ts';

/** What figures are measured with here. */
export async function thisMachine(): Promise<Machine> {
  return {
    processor: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${process.arch}`,
    node: process.versions.node,
    v8: process.versions.v8,
    gcc: await gccVersion(),
    sympy: await sympyVersion(),
    libraries: libraryNames.map((name) => ({ name, version: versionOf(name) })),
  };
}
