import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { root, type Source, sourceOf, sourcesIn } from './sources.ts';

/** A folder with one file per thing, the file that lists them, and the file that says what such a thing is. */
interface Listed {
  readonly folder: string;
  readonly list: string;
  readonly contract?: string;
  /** What the things are made with. */
  readonly tools?: readonly string[];
}

const listed: readonly Listed[] = [
  { folder: 'src/network/activations', list: 'index.ts', contract: 'activation.ts' },
  { folder: 'src/network/losses', list: 'index.ts', contract: 'loss.ts' },
  { folder: 'src/engine/activations', list: 'index.ts', contract: 'activation.ts' },
  { folder: 'src/engine/losses', list: 'index.ts', contract: 'loss.ts' },
  { folder: 'src/notation/profiles', list: 'index.ts' },
  { folder: 'src/derivation/rules', list: 'index.ts' },
  { folder: 'src/document/styles', list: 'index.ts', contract: 'style.ts', tools: ['plan.ts', 'planned.ts'] },
];

/** The files of a folder that its list forgets; the list itself where there is none. */
function forgotten(
  { folder, list, contract, tools = [] }: Listed,
  sources: readonly Source[],
): readonly string[] {
  const things = sources.map(({ path }) => path).filter((path) => posix.dirname(path) === folder);
  const listFile = sources.find(({ path }) => path === `${folder}/${list}`);
  if (listFile === undefined) return [`${folder}/${list}`];
  const named = listFile.imports.filter(({ typeOnly }) => !typeOnly).map(({ file }) => file);
  const exempt = [list, contract, ...tools].map((name) => `${folder}/${name}`);
  return things.filter((path) => !named.includes(path) && !exempt.includes(path));
}

const present = listed.filter(({ folder }) => existsSync(join(root, folder)));

test('there are folders to judge', () => {
  expect(present.map(({ folder }) => folder)).toContain('src/network/activations');
});

test.each(present)('$folder lists what it holds', (entry) => {
  expect(forgotten(entry, sourcesIn(entry.folder))).toEqual([]);
});

test('a forgotten file, a file listed as a type only and a missing list are found', () => {
  const entry = { folder: 'src/things', list: 'index.ts', contract: 'thing.ts' };
  const files = ['thing.ts', 'one.ts', 'two.ts', 'three.ts'].map((name) =>
    sourceOf(`src/things/${name}`, ''),
  );
  const list = sourceOf(
    'src/things/index.ts',
    `import { one } from './one.ts'; import type { Two } from './two.ts';`,
  );
  expect(forgotten(entry, [...files, list])).toEqual(['src/things/two.ts', 'src/things/three.ts']);
  expect(forgotten(entry, files)).toEqual(['src/things/index.ts']);
});
