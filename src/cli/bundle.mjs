import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Modules that keep their places: those that are imported from outside, and those that are found by their path. */
const entries = ['index.ts', 'cli/ports.ts', 'cli/auditor-worker.ts', 'vitest/index.ts'];

/** What `dist/` was made from, as names, times and sizes of all sources. */
const stampFile = join(root, 'dist/sources.txt');

/**
 * Puts the sources together into a few modules under `dist/`, where they stand as high as they do under `src/`. The command
 * line is a module of its own that is required: measured, it starts a twentieth sooner than from modules to import. Several
 * processes may do so at the same time: no file is ever half written, and those that a running process may still ask for
 * stay.
 */
export async function bundle({ sourcemap = false } = {}) {
  const { build } = await import('esbuild');
  const common = {
    absWorkingDir: root,
    outbase: 'src',
    outdir: 'dist',
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    sourcemap,
    write: false,
  };
  const { outputFiles } = await build({
    ...common,
    entryPoints: entries.map((entry) => `src/${entry}`),
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    format: 'esm',
  });
  const commandLine = await build({
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  // Parts have their content's hash in their names; what refers to them comes last.
  const isEntry = (path) => entries.some((entry) => join(root, 'dist', entry).replace(/ts$/, 'js') === path);
  const inOrder = outputFiles.toSorted(
    (one, other) => Number(isEntry(one.path)) - Number(isEntry(other.path)),
  );
  for (const { path, text } of [...inOrder, ...commandLine.outputFiles]) put(path, text);
}

/** The same where a source has changed since, with source maps. */
export async function bundleAfresh() {
  const stamp = sources();
  if (textOf(stampFile) === stamp) return;
  await bundle({ sourcemap: true });
  put(stampFile, stamp);
}

function sources() {
  const files = readdirSync(join(root, 'src'), { recursive: true }).filter((name) => name.endsWith('.ts'));
  const described = [...files.map((name) => join('src', name)), 'src/cli/bundle.mjs'].map((name) => {
    const { mtimeMs, size } = statSync(join(root, name));
    return `${name} ${mtimeMs} ${size}\n`;
  });
  return described.toSorted().join('');
}

const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

function put(path, text) {
  if (textOf(path) === text) return;
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomUUID()}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
