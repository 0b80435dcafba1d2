import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LanguageName } from '../../../src/language/index.ts';
import { macrosFor, renderFragment } from '../../../src/render/latex/fragment.ts';
import { documentOf } from '../samples.ts';
import { handoutTemplate } from './handout.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../templates/${name}`, import.meta.url), 'utf8');
const parts = { template: read('fragment.tex'), macros: read('fragment-macros.tex') };

const fragment = (language: LanguageName): string => renderFragment(documentOf('3-2-2', language), parts);

test('every command of the body of a handout can stand in a fragment', () => {
  const head = handoutTemplate.slice(0, handoutTemplate.indexOf('Colours:'));
  const commands = [...head.matchAll(/\\(chalk[a-z]+)/g)].map(([, name = '']) => name);
  // Sheets with blanks, and their keys, are no fragments.
  const framing = /^chalk(?:contents|\w+entry|next|(?:blank|filled)(?:words)?|answers?|together)$/;
  const isDefined = (name: string): boolean =>
    [`{\\${name}}`, `{${name}}`].some((used) => macrosFor(`\\${name}`, parts.macros, 'en').includes(used));
  const missing = commands.filter((name) => !framing.test(name) && !isDefined(name));
  expect(commands.length).toBeGreaterThan(15);
  expect(missing).toEqual([]);
});

test('a fragment has no preamble, no title and no contents', () => {
  const tex = fragment('en');
  for (const name of ['documentclass', 'begin{document}', 'chalktitle', 'chalkcontents'])
    expect(tex).not.toContain(`\\${name}`);
  expect(tex).toContain('\\chalkresult[eq-6-5]');
  expect(tex).toContain('\\chalkclosing');
});

test('names what it needs, and nothing else', () => {
  const needs = (tex: string): string => tex.slice(0, tex.lastIndexOf('% ---'));
  expect(needs(fragment('en'))).toContain('% \\newcommand{\\chalkrow}');
  expect(needs(fragment('en'))).not.toContain('chalkglyph');
  expect(needs(fragment('en'))).not.toContain('ctex');
  expect(needs(fragment('zh'))).toContain('% \\usepackage{ctex}');
});

test.each([
  ['\\chalka', 'A\nB'],
  ['\\chalkab', ''],
  ['{chalkb}', 'B'],
  ['x=chalkb,', 'B'],
])('%j needs %j', (body, needed) => {
  expect(macrosFor(body, 'words\n\n%% chalka\nA\n\n%% chalka chalkb\nB\n', 'en')).toBe(needed);
});

test('what a macro needs is needed too, wherever it stands', () => {
  expect(macrosFor('\\one', '%% two\ntwo is here\n\n%% one\nuses \\two', 'en')).toBe(
    'two is here\nuses \\two',
  );
});
