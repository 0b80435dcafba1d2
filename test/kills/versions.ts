import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of one run by their names. */
export type Version = ReadonlyMap<string, string>;

/** The files of a folder, but those whose names begin with a dot; none where there is no folder. */
export async function versionIn(folder: string): Promise<Version> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.')).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}

/**
 * What is wrong with a folder after a run was killed: a file that no run would have written, or a report beside files of
 * another run, or with some of its files missing.
 */
export function faultsOf(found: Version, versions: readonly Version[]): readonly string[] {
  const halves = [...found]
    .filter(([name, text]) => !versions.some((version) => version.get(name) === text))
    .map(([name]) => `${name} is not whole`);
  const isTogether = versions.some((version) => equal(found, version));
  return found.has('report.json') && !isTogether
    ? [...halves, 'the report does not belong to the files']
    : halves;
}

const equal = (one: Version, other: Version): boolean =>
  one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);

/** What is wrong where a run came to its end: anything but its own files, and what is left beside them. */
export async function faultsAfterEnd(
  folder: string,
  name: string,
  version: Version,
): Promise<readonly string[]> {
  const left = (await readdir(folder, { recursive: true })).filter((path) =>
    (path.split('/').at(-1) ?? '').startsWith('.'),
  );
  const isRight = equal(await versionIn(join(folder, name)), version);
  return [
    ...left.map((path) => `${path} is left`),
    ...(isRight ? [] : ['the files are not those of the run']),
  ];
}
