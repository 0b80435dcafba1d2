import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../src/cli/command-names.ts';
import { activationNames, lossNames } from '../../src/network/spec.ts';
import { emptyFolder, filesBelow, run } from './run.ts';

const built = [
  'derivation.html',
  'derivation.json',
  'derivation.md',
  'derivation.tex',
  'network.svg',
  'report.json',
  'train.ts',
];

describe('build', () => {
  it('writes every file of a network and says what was checked', async () => {
    const folder = await emptyFolder();
    const { status, output, errors } = await run('build', 'examples/one-layer.json', '-o', folder);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(await filesBelow(folder)).toEqual(built);
    expect(output).toContain('47 equations');
    expect(output).toMatch(/difference against engine: \d+ numbers agree .* worst .* for [wb]_/);
    for (const file of built) expect(output).toContain(join(folder, 'one-layer', file));
  });
});

describe('derive', () => {
  it('prints one weight with all it needs', async () => {
    const { status, output, errors } = await run(
      'derive',
      '3-2-2',
      '--no-bias',
      '--only',
      'w_1_1_2',
      '--stdout',
    );
    expect(status).toBe(0);
    expect(output).toContain('\\frac{\\partial E}{\\partial w_{21}^{2}}');
    expect(output).not.toContain('\\partial w_{31}^{2}');
    expect(errors).toContain('verified');
  });

  it('reports without code when it writes documents alone', async () => {
    const folder = await emptyFolder();
    await run('derive', '2-1', '--format', 'json', '-o', folder);
    const report: unknown = JSON.parse(await readFile(join(folder, '2-1', 'report.json'), 'utf8'));
    expect(report).toMatchObject({ version: 1, ok: true, auditors: [] });
    expect(await filesBelow(folder)).toEqual(['derivation.json', 'report.json']);
  });
});

describe('codegen', () => {
  it('prints the code alone', async () => {
    const { status, output } = await run('codegen', '2-1', '--code-style', 'expanded', '--stdout');
    expect(status).toBe(0);
    expect(output).toMatch(/^\/[/*]/);
    expect(output).toContain('export function gradient');
  });
});

describe('check', () => {
  it('prints the report, with every number at a given point', async () => {
    const folder = await emptyFolder();
    const point = { weights: [[[0.5, -0.25]]], biases: [[0.1]], inputs: [[1, 2]], targets: [[0.75]] };
    await writeFile(join(folder, 'point.json'), JSON.stringify(point));
    const { status, output } = await run('check', '2-1', '--json', '--at', join(folder, 'point.json'));
    expect(status).toBe(0);
    const y = 1 / (1 + Math.exp(-0.1));
    const delta = (y - 0.75) * (y - y * y);
    const { witnesses } = JSON.parse(output) as {
      witnesses: Record<string, { weights: number[][][]; biases: number[][] }>;
    };
    expect(Object.keys(witnesses)).toEqual(['symbolic', 'generated', 'engine', 'difference']);
    expect(witnesses['symbolic']?.biases[0]?.[0]).toBeCloseTo(delta, 15);
    expect(witnesses['engine']?.weights[0]?.[0]?.[1]).toBeCloseTo(2 * delta, 15);
  });
});

describe('list and schema', () => {
  it('show all activations and losses', async () => {
    const { output } = await run('list');
    for (const name of [...activationNames, ...lossNames]) expect(output).toContain(name);
  });

  it('print JSON', async () => {
    expect(JSON.parse((await run('list', '--json')).output)).toHaveProperty('notations');
    expect(JSON.parse((await run('schema')).output)).toHaveProperty('$schema');
  });
});

describe('help', () => {
  it.each(commandNames)(
    'of %s shows its use, its options and an example, in both languages',
    async (name) => {
      for (const [lang, usage] of [
        ['en', 'Usage:'],
        ['zh', '用法：'],
      ] as const) {
        const { status, output } = await run(name, '--help', '--lang', lang);
        expect(status).toBe(0);
        expect(output).toContain(usage);
        expect(output).toContain(`chalkgrad ${name}`);
        expect(output).not.toContain('undefined');
      }
    },
  );

  it('is shown where nothing is asked, in the language asked for, with an example', async () => {
    for (const argv of [[], ['help'], ['--help']]) {
      const { status, output, errors } = await run(...argv);
      expect({ status, errors }).toEqual({ status: 0, errors: '' });
      expect(output).toContain('chalkgrad build 3-2-2');
    }
    const { status, output } = await run('--lang', 'zh');
    expect(status).toBe(0);
    expect(output).toContain('用法：chalkgrad [选项] [命令]');
  });

  it('of a command is shown by help too', async () => {
    expect(await run('help', 'build')).toEqual(await run('build', '--help'));
  });

  it.each(commandNames)('of %s leaves no English word between brackets in Chinese', async (name) => {
    const { output } = await run(name, '--help', '--lang', 'zh');
    expect(output).not.toMatch(/[[<][a-z]+[\]>]|[\u4e00-\u9fff] ?[(:]/);
  });

  it("lists all commands, and the version is the package's", async () => {
    const { output } = await run('--help');
    for (const name of commandNames) expect(output).toContain(name);
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect((await run('--version')).output).toBe(`${version}\n`);
  });
});

describe('a network from standard input', () => {
  const node = (text: string | Buffer, ...argv: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, ['src/cli/chalkgrad.mjs', ...argv], { input: text, encoding: 'utf8' });

  it('is read', () => {
    const { status, stdout } = node('inputs: 2\nlayers: [{ units: 1 }]\n', 'codegen', '-', '--stdout');
    expect(status).toBe(0);
    expect(stdout).toContain('for the network network');
  });

  it('is UTF-8, as a file is', () => {
    const latin = Buffer.from('inputs: 2\nlayers: [{ units: 1 }]\nname: \xe9\n', 'latin1');
    const { status, stderr } = node(latin, 'check', '-');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'standard input is not UTF-8 text, which is expected; save it as UTF-8\n',
    });
  });

  it('has an end', () => {
    const { status, stderr } = node('#'.repeat(20_000_000), 'check', '-');
    expect(status).toBe(2);
    expect(stderr).toContain('the text is too large');
  });

  it.each([
    ['YAML', 'inputs: 2\nlayers: 3\n'],
    ['JSON', '{"inputs": 2,\n"layers":3}\n'],
  ])('has lines and columns when it is wrong, as %s', (_, text) => {
    const { status, stderr } = node(text, 'check', '-', '--lang', 'zh');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^标准输入:2:\d+：/);
  });
});

describe('results that cannot be written', () => {
  it.runIf(existsSync('/dev/full'))('are told in one message', () => {
    const full = openSync('/dev/full', 'w');
    const argv = ['src/cli/chalkgrad.mjs', 'list'];
    const { status, stderr } = spawnSync(process.execPath, argv, {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'cannot write to standard output: the disk is full; send it elsewhere\n',
    });
  });

  it('because their reader left are no mistake', () => {
    const shell = `"${process.execPath}" src/cli/chalkgrad.mjs schema | true`;
    const { stderr } = spawnSync('sh', ['-c', shell], { encoding: 'utf8' });
    expect(stderr).toBe('');
  });
});

describe('a folder that is written again', () => {
  it('keeps what speaks of the same network, and nothing of another one', async () => {
    const folder = await emptyFolder();
    await run('derive', '2-1', '--format', 'md', '-o', folder);
    await run('codegen', '2-1', '-o', folder);
    expect(await filesBelow(folder)).toEqual(['derivation.md', 'network.svg', 'report.json', 'train.ts']);
    await run('codegen', '2-1', '--no-bias', '-o', folder);
    expect(await filesBelow(folder)).toEqual(['report.json', 'train.ts']);
  });
});
