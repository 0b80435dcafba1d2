import { expect, test } from 'vitest';
import { longest, slipsIn } from './slips.ts';
import { sourceOf, sourcesIn } from './sources.ts';

test('modules are short, finished, and leave no case open', () => {
  const sources = sourcesIn('src');
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap(slipsIn)).toEqual([]);
});

test.each([
  ['const a: any = 1;', 'any'],
  ['const a = 1 as any;', 'any'],
  ['const a: Array<any> = [];', 'any'],
  ['const a = 1 as unknown as string;', 'as unknown as'],
  ['// @ts-ignore', '@ts-ignore'],
  ['/* oxlint-disable no-console */', 'oxlint-disable'],
  ['// biome-ignore format: mine', 'biome-ignore'],
  ['switch (1) { case 1: break; default: }', 'default in a switch'],
  ['switch (1) { default: break; }', 'default in a switch'],
  ['/** TODO: the rest */', 'TODO'],
  ['// FIXME', 'FIXME'],
  ['// XXX', 'XXX'],
])('a slip is found: %s', (text, what) => {
  expect(slipsIn(sourceOf('src/room/file.ts', text))).toEqual([`src/room/file.ts:1 ${what}`]);
});

test('innocent text passes', () => {
  const text = `const company = { default: 'any', anything: 1 as unknown }; // any TODOs, by default: none\n`;
  expect(slipsIn(sourceOf('src/room/file.ts', text))).toEqual([]);
});

test('the longest module passes, one line more does not', () => {
  expect(slipsIn(sourceOf('src/room/file.ts', '\n//'.repeat(longest - 1)))).toEqual([]);
  expect(slipsIn(sourceOf('src/room/file.ts', '\n//'.repeat(longest)))).toHaveLength(1);
});
