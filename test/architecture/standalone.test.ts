import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './sources.ts';

/** Joined from parts, so that this file does not find itself. */
const forbidden = [
  ['..', 'shared'],
  ['', 'work', ''],
].map((parts) => parts.join('/'));

/** The one host that installation may ask. */
const publicRegistry = 'https://registry.npmjs.org/';

const notOurs = ['.git', 'node_modules', 'dist', 'coverage'];

/** All files of the repository. Git is not asked, because the tests need Node and npm alone. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.includes(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}

const places = (text: string): readonly string[] => forbidden.filter((place) => text.includes(place));

/** The addresses in npm's own files that belong to no public registry. */
const registries = (text: string): readonly string[] =>
  [...text.matchAll(/"resolved": "([^"]+)"|\bregistry\s*=\s*(\S+)/g)]
    .flatMap(([, resolved, registry]) => resolved ?? registry ?? [])
    .filter((address) => !address.startsWith(publicRegistry));

const files = filesIn('.').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

test('there are files to judge', () => {
  expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(['package-lock.json', '.npmrc']));
});

test('no file points outside the repository', () => {
  expect(files.flatMap(({ path, text }) => places(text).map((place) => `${path}: ${place}`))).toEqual([]);
});

test('installation asks the public registry alone', () => {
  const npm = files.filter(({ path }) => path === 'package-lock.json' || path === '.npmrc');
  expect(npm.flatMap(({ text }) => registries(text))).toEqual([]);
});

test.each(forbidden)('a mention of %s is found', (place) => {
  expect(places(`see ${place}notes`)).toEqual([place]);
});

test.each([
  ['"resolved": "https://npm.example/a.tgz"', ['https://npm.example/a.tgz']],
  ['@scope:registry=https://npm.example/', ['https://npm.example/']],
  [`"resolved": "${publicRegistry}yaml/-/yaml-2.9.1.tgz"`, []],
])('the addresses in %s are judged', (text, expected) => {
  expect(registries(text)).toEqual(expected);
});
