import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder } from './run.ts';

const command = resolve('src/cli/chalkgrad.mjs');
const network = `name: net
inputs: 2
layers: [{ units: 1, activation: sigmoid }]
loss: binary-cross-entropy
l2: 0.01
document: { title: Iİıi — 1.5, date: 2025-01-31 }
`;

/** The files that a build in a folder of its own writes, with the machine set up like this. */
async function built(
  folder: string,
  machine: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'net.yaml'), network);
  const argv = ['derive', 'net.yaml', '--seed', '7', '--at', 'random', '--lang', 'zh'];
  const child = spawn(process.execPath, [command, ...argv], {
    cwd: folder,
    env: { ...process.env, ...machine },
    stdio: 'ignore',
  });
  expect(await once(child, 'close')).toEqual([0, null]);
  const output = join(folder, 'output', 'net');
  const names = (await readdir(output)).toSorted();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(output, name), 'utf8')] as const)),
  );
}

it('the same input gives the same bytes in two folders, locales and time zones', async () => {
  const folder = await emptyFolder();
  const [one, other] = await Promise.all([
    built(join(folder, 'one'), { TZ: 'UTC', LANG: 'C', LC_ALL: 'C', COLUMNS: '80' }),
    built(join(folder, 'other', 'deep'), {
      TZ: 'Asia/Kathmandu',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      COLUMNS: '200',
      FORCE_COLOR: '1',
    }),
  ]);
  expect([...one.keys()]).toContain('report.json');
  expect([...one]).toEqual([...other]);
}, 120_000);
