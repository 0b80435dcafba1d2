import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder } from './run.ts';

/** A repository with the real launcher and a command line that says a word. */
async function repository(): Promise<{ readonly folder: string; readonly launch: () => string }> {
  const folder = await emptyFolder();
  for (const room of ['src/cli', 'src/vitest']) await mkdir(join(folder, room), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  for (const file of ['chalkgrad.mjs', 'bundle.mjs'])
    await cp(join('src/cli', file), join(folder, 'src/cli', file));
  for (const [file, text] of [
    ['src/index.ts', 'export const library = 1;'],
    ['src/vitest/index.ts', `export { library } from '../index.ts';`],
    ['src/cli/ports.ts', `export { word } from './word.ts';`],
    ['src/cli/auditor-worker.ts', `import './word.ts';`],
    ['src/cli/word.ts', `export const word: string = 'chalk';`],
    [
      'src/cli/main.ts',
      `import { word } from './word.ts';
       export const start = async (argv: readonly string[]) => console.log(word, argv.join(' '));`,
    ],
  ] as const)
    await writeFile(join(folder, file), text);
  const launch = (): string => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'src/cli/chalkgrad.mjs'), 'a'], {
      encoding: 'utf8',
    });
    return stdout + stderr;
  };
  return { folder, launch };
}

it('runs what the sources say now, and puts them together only when they have changed', async () => {
  const { folder, launch } = await repository();
  expect(launch()).toBe('chalk a\n');
  const main = join(folder, 'dist/cli/main.cjs');
  const { mtimeMs } = await stat(main);
  await rm(join(folder, 'dist/index.js'));
  expect(launch()).toBe('chalk a\n');
  expect(await readdir(join(folder, 'dist'))).not.toContain('index.js');
  await writeFile(join(folder, 'src/cli/word.ts'), `export const word: string = 'blackboard';`);
  expect(launch()).toBe('blackboard a\n');
  expect((await stat(main)).mtimeMs).toBeGreaterThan(mtimeMs);
  expect(await readFile(join(folder, 'dist/index.js'), 'utf8')).toContain('library');
});

it('runs what is compiled where there are no sources', async () => {
  const { folder, launch } = await repository();
  launch();
  await rm(join(folder, 'src/cli/bundle.mjs'));
  await rm(join(folder, 'src/cli/main.ts'));
  expect(launch()).toBe('chalk a\n');
});
