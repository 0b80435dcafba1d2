import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, readlink, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../../src/cli/output-folder.ts';
import { isStaging } from '../../src/cli/staging.ts';
import { problemsOf } from '../network/mistakes.ts';
import { disk, type FailingDisk, failingAt, Killed, killedAt } from './failing-disk.ts';
import { emptyFolder } from './run.ts';

const report = (network: string): string => JSON.stringify({ generator: 'chalkgrad', network });

const filesOf = (network: string, version: string): ReadonlyMap<string, string> =>
  new Map([
    ['report.json', `${report(network)}${' '.repeat(version.length)}`],
    ['derivation.md', `the text of ${version}\n`],
    ['train.ts', `the code of ${version}\n`],
  ]);

const next = filesOf('a', 'two');

interface Scene {
  readonly before: ReadonlyMap<string, string> | undefined;
  readonly foreign: ReadonlyMap<string, string>;
}

const scenes: readonly (readonly [string, Scene])[] = [
  ['that is missing', { before: undefined, foreign: new Map() }],
  ['that is empty', { before: new Map(), foreign: new Map() }],
  ['of the same network', { before: filesOf('a', 'one'), foreign: new Map([['mine.txt', 'mine']]) }],
  [
    'of another network',
    {
      before: new Map([...filesOf('b', 'one'), ['derivation.tex', 'TeX']]),
      foreign: new Map([['mine.txt', 'mine']]),
    },
  ],
  ['of somebody else', { before: new Map(), foreign: new Map([['mine.txt', 'mine']]) }],
];

/** A folder in which `net` is as the scene has it. */
async function prepared({ before, foreign }: Scene): Promise<string> {
  const folder = await emptyFolder();
  if (before === undefined) return folder;
  await mkdir(join(folder, 'net'));
  for (const [file, text] of [...before, ...foreign]) await writeFile(join(folder, 'net', file), text);
  return folder;
}

/** Everything in a folder but what is being made ready, by name. */
async function contentOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const visible = names.filter((name) => !name.startsWith('.')).toSorted();
  return new Map(
    await Promise.all(
      visible.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    ),
  );
}

const sorted = (...parts: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, string> =>
  new Map(parts.flatMap((part) => [...part]).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** Every file is whole, and where there is a report all files belong to it. */
async function expectSound(folder: string, { before, foreign }: Scene): Promise<void> {
  const content = await contentOf(join(folder, 'net'));
  const [old, done] = [sorted(before ?? new Map(), foreign), sorted(next, foreign)];
  for (const [file, text] of content) expect([old.get(file), done.get(file)]).toContain(text);
  const together = [old, done, ...(content.has('report.json') ? [] : [content])];
  expect(together.map((each) => [...each])).toContainEqual([...content]);
}

async function expectDone(folder: string, { foreign }: Scene): Promise<void> {
  expect(await contentOf(join(folder, 'net'))).toEqual(sorted(next, foreign));
  const names = await readdir(folder, { recursive: true });
  expect(names.filter((name) => name.split('/').at(-1)?.startsWith('.'))).toEqual([]);
}

const { pid: ended } = spawnSync('true');

/** What this process made ready becomes that of one which has ended. */
async function processEnds(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!isStaging(name.split('/').at(-1) ?? '')) continue;
    await rename(join(folder, name), join(folder, name.replace(`-${process.pid}-`, `-${ended}-`)));
  }
}

/** Whether a folder of somebody else was not begun with. */
async function isForeign(folder: string, { before, foreign }: Scene): Promise<boolean> {
  const names = before === undefined ? [] : await readdir(join(folder, 'net'));
  const isBegun = names.includes('report.json') || names.includes('.chalkgrad-unfinished');
  return before?.size === 0 && foreign.size > 0 && !isBegun;
}

/** Writes with each disk in turn, until one comes to its end without failing. */
async function tryAll(
  scene: Scene,
  diskOf: (nth: number) => FailingDisk,
  afterwards: (folder: string, error: unknown) => Promise<void>,
): Promise<number> {
  for (let nth = 1; ; nth += 1) {
    const folder = await prepared(scene);
    const { disk, hasFailed } = diskOf(nth);
    const error = await writeFiles(folder, 'net', next, true, disk).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!hasFailed()) return nth - 1;
    await expectSound(folder, scene);
    await afterwards(folder, error);
  }
}

describe.each(scenes)('a folder %s', (_, scene) => {
  it('is written', async () => {
    const folder = await prepared(scene);
    const written = await writeFiles(folder, 'net', next, true);
    expect(written).toEqual([...next.keys()].map((file) => join(folder, 'net', file)));
    await expectDone(folder, scene);
  });

  it('is sound whenever the process is killed, and the next run makes it whole', async () => {
    const times = await tryAll(scene, killedAt, async (folder, error) => {
      expect(error ?? new Killed()).toBeInstanceOf(Killed);
      await processEnds(folder);
      await writeFiles(folder, 'net', next, await isForeign(folder, scene), disk);
      await expectDone(folder, scene);
    });
    expect(times).toBeGreaterThan(5);
  });

  it.each(['ENOSPC', 'EIO'])('is sound wherever the disk fails with %s', async (code) => {
    const times = await tryAll(
      scene,
      (nth) => failingAt(nth, code),
      async (folder, error) => {
        const [problem] = problemsOf(() => {
          throw error;
        });
        expect(problem).toMatchObject({ code: 'unwritable-output', facts: { path: join(folder, 'net') } });
        const names = await readdir(folder, { recursive: true });
        expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
        await writeFiles(folder, 'net', next, await isForeign(folder, scene), disk);
        await expectDone(folder, scene);
      },
    );
    expect(times).toBeGreaterThan(4);
  });
});

it('a folder in which a run about another network was killed has files of one network after the next run', async () => {
  const first = new Map(Object.entries({ 'report.json': report('b'), 'derivation.tex': 'TeX of b' }));
  const scene = { before: first, foreign: new Map() };
  const times = await tryAll(scene, killedAt, async (folder) => {
    await processEnds(folder);
    await writeFiles(folder, 'net', first, false, disk);
    expect(await contentOf(join(folder, 'net'))).toEqual(sorted(first));
  });
  expect(times).toBeGreaterThan(5);
});

describe('what another process makes ready', () => {
  it('stays while that process runs', async () => {
    const folder = await emptyFolder();
    const theirs = `.chalkgrad-${process.ppid}-0123456789ab.part`;
    await mkdir(join(folder, theirs));
    await writeFiles(folder, 'net', next, false);
    expect((await readdir(folder)).toSorted()).toEqual([theirs, 'net']);
  });

  it('may get the name first', async () => {
    const folder = await emptyFolder();
    const written = await writeFiles(folder, 'net', next, false, {
      ...disk,
      rename: async (from, to) => {
        if (to === join(folder, 'net')) await prepareOther(to);
        await disk.rename(from, to);
      },
    });
    expect(written).toHaveLength(3);
    expect(await contentOf(join(folder, 'net'))).toEqual(sorted(next));
  });
});

async function prepareOther(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of filesOf('a', 'one')) await writeFile(join(folder, file), text);
}

describe('a symbolic link', () => {
  it('to a folder is followed', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'elsewhere'));
    await symlink('elsewhere', join(folder, 'net'));
    await writeFiles(folder, 'net', next, false);
    expect(await contentOf(join(folder, 'elsewhere'))).toEqual(sorted(next));
    expect(await readlink(join(folder, 'net'))).toBe('elsewhere');
  });

  it('to a folder of somebody else is refused', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'elsewhere'));
    await writeFile(join(folder, 'elsewhere', 'mine.txt'), 'mine');
    await symlink('elsewhere', join(folder, 'net'));
    await expect(writeFiles(folder, 'net', next, false)).rejects.toMatchObject({
      problems: [{ code: 'foreign-folder' }],
    });
    expect(await readdir(join(folder, 'elsewhere'))).toEqual(['mine.txt']);
  });

  it('in the place of a file is replaced, and what it leads to stays', async () => {
    const folder = await emptyFolder();
    await prepareOther(join(folder, 'net'));
    await writeFile(join(folder, 'precious'), 'precious');
    for (const name of ['train.ts', 'derivation.md']) {
      await writeFile(join(folder, 'net', name), '');
      await rename(join(folder, 'net', name), join(folder, `${name}.old`));
      await symlink(join('..', 'precious'), join(folder, 'net', name));
    }
    await writeFiles(folder, 'net', next, false);
    expect(await contentOf(join(folder, 'net'))).toEqual(sorted(next));
    expect(await readFile(join(folder, 'precious'), 'utf8')).toBe('precious');
  });

  it('to nothing is told', async () => {
    const folder = await emptyFolder();
    await symlink('nowhere', join(folder, 'net'));
    await expect(writeFiles(folder, 'net', next, false)).rejects.toMatchObject({
      problems: [{ code: 'unwritable-output', facts: { reason: 'not-a-folder' } }],
    });
    expect(await readdir(folder)).toEqual(['net']);
  });
});

it('a folder in the place of a file is told, and left alone', async () => {
  const folder = await emptyFolder();
  await mkdir(join(folder, 'net', 'derivation.md', 'deep'), { recursive: true });
  await expect(writeFiles(folder, 'net', next, true)).rejects.toMatchObject({
    problems: [{ code: 'unwritable-output', facts: { reason: 'folder-in-place' } }],
  });
  expect(await readdir(join(folder, 'net', 'derivation.md'))).toEqual(['deep']);
});
