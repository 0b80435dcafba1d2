import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { writeFiles } from '../../src/cli/output-folder.ts';
import { emptyFolder } from '../cli/run.ts';
import { killAt } from './kill.ts';
import { faultsAfterEnd, faultsOf, versionIn } from './versions.ts';
import { writtenVersions } from './written-versions.ts';

const [one = new Map<string, string>(), two = new Map<string, string>()] = writtenVersions;

test('a folder is sound whenever its writer is killed, and can be written again', async () => {
  const folder = await emptyFolder();
  for (const delay of [0, 25]) {
    const argv = ['--import', 'tsx', 'test/kills/endless-writer.ts', folder];
    expect(await killAt(argv, folder, { after: 'first-sign', delay })).toMatchObject({ outcome: 'killed' });
    expect(faultsOf(await versionIn(join(folder, 'net')), writtenVersions)).toEqual([]);
  }
  await writeFiles(folder, 'net', one, false);
  expect(await faultsAfterEnd(folder, 'net', one)).toEqual([]);
});

describe('faults that are found', () => {
  it.each([
    ['half a file', new Map([...one, ['train.ts', 'the co']]), 2],
    ['a file of another run beside a report', new Map([...one, ['train.ts', two.get('train.ts') ?? '']]), 1],
    ['a report without its files', new Map([['report.json', one.get('report.json') ?? '']]), 1],
    ['no fault', one, 0],
    ['no report', new Map([['train.ts', two.get('train.ts') ?? '']]), 0],
  ] as const)('%s', (_, found, count) => expect(faultsOf(found, [one, two])).toHaveLength(count));
});
