import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const load = createRequire(import.meta.url);

/** The names under which libraries stand in `bench/package.json`. */
export const libraryNames = [
  'brain.js',
  'brain.js-1',
  'synaptic',
  'neataptic',
  'convnetjs',
  '@tensorflow/tfjs',
  '@tensorflow/tfjs-backend-wasm',
] as const;
export type LibraryName = (typeof libraryNames)[number];

/** What a library exports. Throws an error with the code MODULE_NOT_FOUND where it is not installed. */
export function library(name: LibraryName): unknown {
  return load(name);
}

/** The folder of an installed library, with a slash at its end. */
export const folderOf = (name: LibraryName): string =>
  fileURLToPath(new URL(`../node_modules/${name}/`, import.meta.url));

/** The version that is installed, if one is. */
export function versionOf(name: LibraryName): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(`${folderOf(name)}package.json`, 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return undefined;
    return String(manifest.version);
  } catch {
    return undefined;
  }
}
