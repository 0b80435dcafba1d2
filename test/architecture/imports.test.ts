import { expect, test } from 'vitest';
import { rooms } from './import-table.ts';
import { forbiddenImports, importCycles, roomOf } from './imports.ts';
import { sourceOf, sourcesIn } from './sources.ts';

const sources = sourcesIn('src');

test('there is something to judge', () => {
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(50);
});

test('every room has a line in the table', () => {
  expect(sources.map(({ path }) => roomOf(path)).filter((room) => !(room in rooms))).toEqual([]);
});

test('rooms import from earlier rooms, packages enter by their doors', () => {
  expect(forbiddenImports(sources)).toEqual([]);
});

test('every imported module exists', () => {
  const paths = new Set(sources.map(({ path }) => path));
  const files = sources.flatMap(({ imports }) => imports.flatMap(({ file }) => file ?? []));
  expect(files.filter((file) => !paths.has(file))).toEqual([]);
});

test('no modules import each other in a circle', () => {
  expect(importCycles(sources)).toEqual([]);
});

test('browsers are driven from the browser tests alone', () => {
  const drivers = sourcesIn('test').filter(({ imports }) =>
    imports.some(({ specifier }) => specifier.startsWith('playwright')),
  );
  expect(drivers.map(({ path }) => path).filter((path) => !path.startsWith('test/browser/'))).toEqual([]);
});

test.each([
  ['src/problem/problem.ts', `import '../quantity/key.ts';`],
  ['src/quantity/key.ts', `export * from '../expression/expr.ts';`],
  ['src/expression/expr.ts', `import type { NetworkSpec } from '../network/spec.ts';`],
  ['src/network/spec.ts', `import { keyOf } from '../quantity/key.ts';`],
  ['src/network/spec.ts', `import type { Model } from './model.ts';`],
  ['src/engine/run.ts', `import type { Model } from '../network/model.ts';`],
  ['src/engine/run.ts', `import type { Expr } from '../expression/expr.ts';`],
  ['src/language/en.ts', `import { keyOf } from '../quantity/key.ts';`],
  ['src/language/en.ts', `import { type Quantity } from '../quantity/quantity.ts';`],
  ['src/render/html.ts', `import { derive } from '../derivation/derive.ts';`],
  ['src/document/compose.ts', `import { options } from '../options.ts';`],
  ['src/cli/main.ts', `import { derive } from '../derivation/derive.ts';`],
  ['src/cli/main.ts', `import { options } from '../options.ts';`],
  ['src/index.ts', `import { main } from './cli/main.ts';`],
  ['src/verify/report.ts', `import '../../test/helper.ts';`],
  ['src/document/compose.ts', `import katex from 'katex';`],
  ['src/verify/report.ts', `const { parse } = await import('mathjs/number');`],
  ['src/engine/run.ts', `import { Decimal } from 'decimal.js';`],
  ['src/render/files.ts', `import { readFileSync } from 'node:fs';`],
  ['src/render/files.ts', `import { readFileSync } from 'fs';`],
  ['src/verify/run.ts', `declare const url: string; await import(url);`],
  ['src/targets/emit.ts', `import { transformSync } from 'amaro';`],
  ['src/cli/main.ts', `import 'tsx/esm';`],
  ['src/cli/main.ts', `import { build } from 'esbuild';`],
  ['src/render/html.ts', `import type { Page } from 'playwright-core';`],
])('a forbidden import is found: %s with %s', (path, text) => {
  expect(forbiddenImports([sourceOf(path, text)])).toHaveLength(1);
});

test.each([
  ['src/engine/run.ts', `import type { NetworkSpec } from '../network/spec.ts';`],
  ['src/language/en.ts', `import type { Quantity } from '../quantity/quantity.ts';`],
  ['src/language/en.ts', `import { plural } from './plural.ts';`],
  [
    'src/cli/main.ts',
    `import { build } from '../index.ts';\nimport { flags } from './flags.ts';\nimport 'node:fs';`,
  ],
  ['src/network/schema.ts', `import { z } from 'zod';`],
  ['src/verify/auditors/mathjs.ts', `const { parse } = await import('mathjs/number');`],
])('an allowed import passes: %s with %s', (path, text) => {
  expect(forbiddenImports([sourceOf(path, text)])).toEqual([]);
});

test('a circle is found at a distance, and none where only types go back', () => {
  const a = sourceOf('src/quantity/a.ts', `import './b.ts';`);
  const b = sourceOf('src/quantity/b.ts', `import { type C, c } from './c.ts';`);
  const runs = sourceOf('src/quantity/c.ts', `export * from './b.ts';`);
  const speaks = sourceOf('src/quantity/c.ts', `import type { B } from './b.ts';`);
  expect(importCycles([a, b, runs])).toEqual(['src/quantity/b.ts -> src/quantity/c.ts -> src/quantity/b.ts']);
  expect(importCycles([a, b, speaks])).toEqual([]);
});
