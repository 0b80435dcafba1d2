import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, filesBelow, run } from './run.ts';

const network = (layers: string): string => `inputs: 3\nlayers:\n${layers}`;
const layer = '  - { units: 2 }\n';

/** A file's text, and the place and words that the message must hold, in English and in Chinese. */
const files: readonly (readonly [name: string, text: string, en: string, zh: string])[] = [
  ['an unknown key', `${network(layer)}losss: half-squared-error\n`, ":4:1: unknown key 'losss'", "'loss'"],
  ['a wrong type', `inputs: three\nlayers:\n${layer}`, ':1:9: ', "'three'"],
  ['zero units', network('  - { units: 0 }\n'), ':3:14: ', '0'],
  ['negative units', network('  - { units: -2 }\n'), ':3:14: ', '-2'],
  ['fractional units', network('  - { units: 1.5 }\n'), ':3:14: ', '1.5'],
  ['no layers', 'inputs: 3\nlayers: []\n', ':2:9: ', '空'],
  [
    'an unknown activation',
    network('  - { units: 2, activation: sigmiod }\n'),
    "did you mean 'sigmoid'",
    "'sigmoid'",
  ],
  [
    'an unknown loss',
    `${network(layer)}loss: half-square-error\n`,
    "'half-squared-error'",
    "'half-squared-error'",
  ],
  ['malformed YAML', 'inputs: 3\nlayers: [\n', 'YAML', 'YAML'],
  ['nothing in it', '', '{ "inputs": 3, "layers": [{ "units": 2 }] }', '{ "inputs": 3'],
  ['a letter in the penalty', `${network(layer)}l2: x\n`, ':4:5: ', "'x'"],
  [
    'a formula with an unknown name',
    network('  - { units: 2, activation: { expression: "z*tahn(z)" } }\n'),
    ":3:46: unknown function 'tahn'; did you mean 'tanh'",
    "'tanh'",
  ],
  [
    'a loss that does not suit the output',
    `${network('  - { units: 2, activation: relu }\n')}loss: cross-entropy\n`,
    ':4:7: ',
    "'softmax'",
  ],
  ['a number for a name', network('  - { units: 2, activation: 7 }\n'), 'one of the names', '名称之一'],
];

describe('a network file with', () => {
  it.each(files)('%s is told with its place, and nothing is written', async (_, text, en, zh) => {
    const folder = await emptyFolder();
    const file = join(folder, 'network.yaml');
    await writeFile(file, text);
    for (const [lang, words] of [
      ['en', en],
      ['zh', zh],
    ] as const) {
      const { status, output, errors } = await run(
        'build',
        file,
        '--lang',
        lang,
        '-o',
        join(folder, 'output'),
      );
      expect({ status, output }).toEqual({ status: 2, output: '' });
      expect(errors).toContain('network.yaml:');
      expect(errors).toContain(words);
      expect(errors).not.toMatch(/\n\s+at |Error:|zod/i);
    }
    expect(await filesBelow(folder)).toEqual(['network.yaml']);
  });
});

describe('a command line with', () => {
  it.each([
    ['a gap in the shorthand', ['build', '3--2'], '3--2:3'],
    ['a letter in the shorthand', ['build', '3-x-2'], "'x'"],
    ['a unit count of zero', ['check', '3-0-2'], '3-0-2:3'],
    ['a file that does not exist', ['build', 'nowhere.yaml'], "'nowhere.yaml'"],
    ['a folder for a file', ['build', 'examples'], "'examples'"],
    ['an unknown activation', ['check', '3-2', '--activation', 'sigmiod'], "'sigmoid'"],
    ['an unknown notation', ['derive', '3-2', '--notation', 'worked-note'], "'worked-notes'"],
    ['an unknown format', ['derive', '3-2', '--format', 'tex,htm'], 'html'],
    ['an unknown language', ['derive', '3-2', '--lang', 'fr'], "'fr'"],
    ['an unknown parameter', ['derive', '3-2-2', '--only', 'w_1_1_4', '--stdout'], "'w_1_1_4'"],
    ['an unknown command', ['biuld', '3-2'], "'build'"],
    ['an unknown option', ['build', '3-2', '--langg', 'zh'], '--lang'],
    ['a missing argument', ['build'], 'NETWORK'],
    ['a missing value', ['build', '3-2', '--lang'], '--lang'],
    ['one argument too many', ['build', '3-2', '4-2'], '4-2'],
    ['a seed that is no number', ['check', '3-2', '--seed', 'x'], "'x'"],
    ['no points', ['check', '3-2', '--points', '0'], '--points'],
    [
      'a flag of the shorthand beside a file',
      ['build', 'examples/worked-notes.yaml', '--no-bias'],
      '--no-bias',
    ],
    ['a penalty beside a file', ['build', 'examples/worked-notes.yaml', '--l2', '1'], '--l2'],
    ['a penalty that is no number', ['check', '3-2', '--l2', '-1'], "'-1'"],
    ['a penalty without a value', ['check', '3-2', '--lang', 'en', '--l2'], '--l2'],
    ['a malformed formula', ['check', '3-2', '--activation', 'z*(1 + z'], '--activation:3'],
    ['an unknown form', ['derive', '2-1', '--sigmoid-form', 'a-aa'], "'a-a2'"],
    [
      'a loss that does not suit',
      ['check', '3-2', '--loss', 'cross-entropy', '--activation', 'tanh'],
      'softmax',
    ],
    ['a network with too many weights', ['build', '9000-9000'], '81000000'],
    ['formulas that would explode', ['derive', '5-16-16-16-4'], '--limit'],
    ['an option of another command', ['schema', '--json'], '--help'],
    [
      'a folder that the system does not make',
      ['derive', '1-1', '--format', 'md', '-o', '/proc/nope'],
      '/proc/nope/1-1',
    ],
    ['a document beside a report', ['derive', '2-1', '--stdout', '--json'], '--json'],
    ['a document beside a folder', ['derive', '2-1', '--stdout', '-o', 'x'], '--output'],
    ['two documents at once', ['derive', '2-1', '--stdout', '--format', 'md,tex'], 'tex,md'],
    ['no network at all', ['check', ''], '3-2-2'],
    ['too many layers', ['check', Array(102).fill('1').join('-')], '101'],
  ])('%s ends with status 2 and one message', async (_, argv, words) => {
    for (const lang of ['en', 'zh'] as const) {
      const asked = argv.includes('--lang') ? argv : [...argv, '--lang', lang];
      const { status, output, errors } = await run(...asked);
      expect({ status, output }).toEqual({ status: 2, output: '' });
      expect(errors).toContain(words);
      expect(errors.trimEnd().split('\n')).toHaveLength(1);
      expect(errors).not.toMatch(/\n\s+at |Error:/);
    }
  });

  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])('the language %s', async (name) => {
    const { status, errors } = await run('check', '2-1', '--lang', name);
    expect({ status, errors }).toEqual({
      status: 2,
      errors: `--lang: unknown language '${name}'; expected 'en' or 'zh'\n`,
    });
  });

  it('two languages is answered in the last', async () => {
    expect((await run('check', 'x', '--lang', 'zh', '--lang', 'en')).errors).toMatch(/expected/);
    expect((await run('check', 'x', '--lang=en', '--lang', 'zh')).errors).toMatch(/应为/);
  });

  it('a value that does not fit names the option once', async () => {
    const { errors } = await run('check', '2-1', '--seed', 'x');
    expect(errors.match(/--seed/g)).toHaveLength(1);
  });

  it('an output folder that cannot be written says so', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'file'), '');
    const { status, errors } = await run('derive', '2-1', '--format', 'md', '-o', join(folder, 'file'));
    expect(status).toBe(2);
    expect(errors).toContain(join(folder, 'file'));
    expect(await filesBelow(folder)).toEqual(['file']);
  });

  it('an output folder of somebody else is left alone unless forced', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, '2-1'));
    await writeFile(join(folder, '2-1', 'mine.txt'), 'mine');
    const refused = await run('derive', '2-1', '--format', 'md', '-o', folder);
    expect(refused.status).toBe(2);
    expect(refused.errors).toContain('--force');
    expect(await filesBelow(folder)).toEqual(['mine.txt']);
    expect((await run('derive', '2-1', '--format', 'md', '-o', folder, '--force')).status).toBe(0);
    expect(await filesBelow(folder)).toEqual(['derivation.md', 'mine.txt', 'network.svg', 'report.json']);
    expect((await run('derive', '2-1', '--format', 'md', '-o', folder)).status).toBe(0);
  });

  it('an output folder of chalkgrad keeps no file of an earlier run, and every file of others', async () => {
    const folder = await emptyFolder();
    expect((await run('derive', '2-1', '-o', folder)).status).toBe(0);
    await writeFile(join(folder, '2-1', 'mine.txt'), 'mine');
    await writeFile(join(folder, '2-1', 'train.ts'), 'old');
    expect((await run('derive', '2-1', '--no-bias', '--format', 'md', '-o', folder)).status).toBe(0);
    expect(await filesBelow(folder)).toEqual(['derivation.md', 'mine.txt', 'network.svg', 'report.json']);
  });
});
