import { expect, it, test } from 'vitest';
import { conflictsOfEdition, forReaders } from '../../src/cli/editions.ts';
import { readOptions, type TypedOptions } from '../../src/index.ts';
import { run } from './run.ts';

const conflictsIn = (typed: TypedOptions): readonly string[] =>
  conflictsOfEdition(typed, forReaders(readOptions(typed), typed)).map(({ one, other }) => `${one} ${other}`);

test.each<[TypedOptions, readonly string[]]>([
  [{}, []],
  [{ edition: 'student', blank: 'steps', at: 'short', variants: '30', vary: 'numbers' }, []],
  [{ edition: 'errors', errors: '2', variants: '30', vary: 'network' }, []],
  [{ blank: 'steps' }, []],
  [{ edition: 'full', blank: 'steps' }, ['--edition full --blank']],
  [{ errors: '2', blank: 'steps' }, ['--errors --blank']],
  [{ blank: 'steps', fragment: 'true' }, ['--blank --fragment']],
  [{ variants: '3', style: 'slides' }, ['--variants 3 --style slides']],
  [{ edition: 'errors', blank: 'steps' }, ['--edition errors --blank']],
  [{ edition: 'teacher', errors: '2' }, ['--edition teacher --errors']],
  [{ edition: 'student', style: 'slides' }, ['--edition student --style slides']],
  [{ edition: 'student', fragment: 'true' }, ['--edition student --fragment']],
  [{ edition: 'errors', style: 'crib' }, ['--edition errors --style crib']],
  [{ edition: 'errors', at: 'short' }, []],
  [{ edition: 'errors', at: 'short', variants: '3', vary: 'numbers' }, []],
  [{ edition: 'errors', stdout: 'true' }, ['--edition errors --stdout']],
  [{ edition: 'errors', variants: '3', vary: 'numbers' }, ['--edition errors --vary numbers']],
  [{ variants: '3' }, []],
  [{ edition: 'full', variants: '3' }, ['--variants 3 --edition full']],
  [{ edition: 'student', variants: '3', at: 'point.json' }, ['--variants 3 --at point.json']],
  [{ edition: 'student', variants: '3', stdout: 'true' }, ['--variants 3 --stdout']],
  [{ edition: 'student', vary: 'network' }, ['--variants 1 --vary']],
])('%j conflicts in %j', (typed, expected) => expect(conflictsIn(typed)).toEqual(expected));

test('sheets come without the file for programs, unless it is asked for', () => {
  const formats = (typed: TypedOptions) => forReaders(readOptions(typed), typed).format;
  expect(formats({})).toContain('json');
  expect(formats({ edition: 'student' })).toEqual(['tex', 'html', 'md']);
  expect(formats({ edition: 'student', format: 'json' })).toEqual(['json']);
});

test.each<[TypedOptions, string]>([
  [{}, 'full'],
  [{ variants: '3' }, 'student'],
  [{ blank: 'reasons' }, 'student'],
  [{ errors: '1' }, 'errors'],
  [{ errors: '1', variants: '3' }, 'errors'],
  [{ edition: 'teacher', variants: '3' }, 'teacher'],
])('%j means the edition %s', (typed, edition) =>
  expect(forReaders(readOptions(typed), typed).edition).toBe(edition),
);

it('says which options exclude each other', async () => {
  const { status, errors } = await run('derive', '1-1', '--edition', 'full', '--blank', 'steps');
  expect(status).toBe(2);
  expect(errors).toContain('--edition full and --blank exclude each other');
});

it('prints a worksheet in Chinese', async () => {
  const choices = ['--edition', 'student', '--lang', 'zh', '--stdout'];
  const { status, output, errors } = await run('derive', '1-1', ...choices);
  expect(status, errors).toBe(0);
  expect(output).toContain('填出空缺的部分：各个结果。');
  expect(output).toMatch(/\\underline\{(?:\\rule\{0pt\}\{2em\})?\\hspace\{\d+em\}\}/);
});
