import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { typeset } from '../../src/cli/typeset.ts';
import { emptyFolder, filesBelow, run } from './run.ts';

/** Programs in a folder of their own, which is all of the PATH. */
async function onlyPrograms(programs: Readonly<Record<string, string>>): Promise<string> {
  const folder = await emptyFolder();
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(folder, name), `#!${process.execPath}\nconst fs = require('node:fs');\n${script}`);
    await chmod(join(folder, name), 0o755);
  }
  vi.stubEnv('PATH', folder);
  return folder;
}

/** Other programs may leave something in the folder that all share. */
beforeEach(async () => {
  vi.stubEnv('TMPDIR', await emptyFolder());
});

const leftovers = async (): Promise<readonly string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('chalkgrad-tex-'));

const prints = `
const text = fs.readFileSync('derivation.tex', 'utf8');
const runs = fs.existsSync('runs') ? Number(fs.readFileSync('runs', 'utf8')) : 0;
fs.writeFileSync('runs', String(runs + 1));
fs.writeFileSync('derivation.log', runs < 1 ? 'LaTeX Warning: Label(s) may have changed. Rerun to get them right.' : '');
fs.writeFileSync('derivation.pdf', [text, runs + 1, process.env.openin_any, ...process.argv.slice(2)].join(' '));`;

describe('a TeX engine', () => {
  test('runs until its references are settled, reads no files of others and runs no programs', async () => {
    await onlyPrograms({ xelatex: prints });
    const pdf = Buffer.from(await typeset('text', 'derivation')).toString();
    expect(pdf).toMatch(/^text 2 p .*-no-shell-escape.* derivation\.tex$/);
    expect(pdf).toContain('-halt-on-error');
    expect(await leftovers()).toEqual([]);
  });

  test('is latexmk where that is there with what it needs', async () => {
    await onlyPrograms({ latexmk: prints, xelatex: 'process.exit(1)' });
    const pdf = Buffer.from(await typeset('text', 'derivation')).toString();
    expect(pdf).toMatch(/^text 1 p -norc -xelatex -latexoption=-no-shell-escape/);
  });

  test.each([
    ['', 'tex-unfinished'],
    ['process.exit(1)', 'tex-unfinished'],
    [
      "fs.writeFileSync('derivation.pdf', 'half'); fs.writeFileSync('derivation.log', './derivation.tex:3: Oh no.'); process.exit(1)",
      'tex-error',
    ],
  ])('that stops is told of: %j', async (script, code) => {
    await onlyPrograms({ xelatex: script });
    await expect(typeset('text', 'derivation')).rejects.toThrow(`"code":"${code}"`);
    expect(await leftovers()).toEqual([]);
  });
});

describe('--format pdf', () => {
  test('says what to install where there is no TeX engine, and writes nothing', async () => {
    const folder = await emptyFolder();
    await onlyPrograms({});
    const { status, errors } = await run('derive', '1-1', '--format', 'tex,pdf', '-o', folder);
    expect(status).toBe(2);
    expect(errors).toMatch(/^no program that makes PDF .*texlive-xetex.*\n$/);
    expect(await filesBelow(folder)).toEqual([]);
  });

  test('tells file, line and message where the engine stops, and writes nothing', async () => {
    const folder = await emptyFolder();
    const log = String.raw`./derivation.tex:12: Undefined control sequence.\nl.12 \\foo\n`;
    await onlyPrograms({ xelatex: `fs.writeFileSync('derivation.log', "${log}"); process.exit(1)` });
    const { status, errors } = await run('derive', '1-1', '--format', 'pdf', '-o', folder);
    expect(status).toBe(2);
    expect(errors).toMatch(/^derivation\.tex:12:1: xelatex stopped: Undefined control sequence, at '\\foo';/);
    expect(await filesBelow(folder)).toEqual([]);
  });

  test('writes the pages beside the report', async () => {
    const folder = await emptyFolder();
    await onlyPrograms({ xelatex: prints });
    const { status } = await run('derive', '1-1', '--format', 'pdf', '-o', folder);
    expect(status).toBe(0);
    expect(await filesBelow(folder)).toEqual(['derivation.pdf', 'report.json']);
    expect(await readFile(join(folder, '1-1', 'derivation.pdf'), 'utf8')).toContain('\\documentclass');
  });
});

describe('--template', () => {
  const derive = (folder: string, ...more: readonly string[]) =>
    run('derive', '1-1', '--stdout', '--template', folder, '--format', 'tex', ...more);

  test('takes what the folder holds, and the rest from chalkgrad', async () => {
    const folder = await emptyFolder();
    const own = await readFile('templates/handout.tex', 'utf8');
    await writeFile(join(folder, 'handout.tex'), `% My own.\n${own}`);
    expect((await derive(folder)).output).toMatch(/^% My own\./);
    const page = await run('derive', '1-1', '--stdout', '--template', folder, '--format', 'html');
    expect(page.status).toBe(0);
    expect(page.output).toMatch(/^<!DOCTYPE html>/);
  });

  test.each([
    [
      '<% class %>\n<% titel %>',
      /line 2 of the template 'handout\.tex': unknown slot 'titel'; did you mean 'title'/,
    ],
    ['<% class %>', /the template 'handout\.tex' has no place for 'body'; add <% body %> to it/],
    ['<% class', /line 1 of the template 'handout\.tex': the tag .* is not closed/],
  ])('names the file and the slot that are wrong: %j', async (text, message) => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'handout.tex'), text);
    const { status, errors } = await derive(folder);
    expect(status).toBe(2);
    expect(errors).toMatch(message);
  });

  test('needs a folder with a template in it', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'empty'));
    expect((await derive(join(folder, 'empty'))).errors).toMatch(/holds no template; .*'handout\.tex'/);
    expect((await derive(join(folder, 'none'))).errors).toMatch(/none' does not exist/);
  });
});

describe('--fragment', () => {
  test('prints LaTeX without a preamble', async () => {
    const { status, output } = await run('derive', '1-1', '--fragment', '--stdout');
    expect(status).toBe(0);
    expect(output).toMatch(/^% Written by chalkgrad/);
    expect(output).not.toContain('\\documentclass');
  });

  test.each(['html', 'tex,pdf'])('leaves no room for --format %s', async (format) => {
    const { status, errors } = await run('derive', '1-1', '--fragment', '--format', format);
    expect(status).toBe(2);
    expect(errors).toBe(`--fragment and --format ${format} exclude each other; leave one of them out\n`);
  });
});

describe('sections', () => {
  test('of no section of the style are refused at their place, with a suggestion', async () => {
    const file = join(await emptyFolder(), 'n.yaml');
    await writeFile(file, 'inputs: 1\nlayers: [{ units: 1 }]\ndocument:\n  sections: [forwards]\n');
    const { status, errors } = await run('derive', file, '--lang', 'zh');
    expect(status).toBe(2);
    expect(errors).toMatch(/n\.yaml:4:14：未知的小节 'forwards'；是否想写 'forward'/);
  });

  test('of each style are listed', async () => {
    const { output } = await run('list');
    expect(output).toContain('sections of worked: symbols, overview, forward, backward,');
    expect(JSON.parse((await run('list', '--json')).output)).toMatchObject({
      sections: { explained: ['graph', 'forward', 'backward', 'summary'] },
    });
  });
});
