import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LanguageName } from '../../src/language/index.ts';
import { renderFragment } from '../../src/render/latex/fragment.ts';
import { documentOf, type SampleChoices } from '../render/samples.ts';
import { print } from './xelatex.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');
const parts = { template: read('fragment.tex'), macros: read('fragment-macros.tex') };

/** A plain article with the fragment in it, and in its preamble what the head of the fragment asks for. */
function pasted(fragment: string): string {
  const [, needs = ''] = fragment.split(/^% -+$/m);
  const preamble = needs.replaceAll(/^% ?/gm, '');
  return `\\documentclass{article}\n${preamble}\n\\begin{document}\nBefore.\n\n${fragment}\n\nAfter.\n\\end{document}\n`;
}

test.each<[string, LanguageName, SampleChoices]>([
  ['3-2-2', 'en', {}],
  ['3-2-2', 'zh', {}],
  ['2-3-2', 'en', { bias: true, outputActivation: 'linear' }],
  ['1-1', 'zh', { bias: true }],
])('a fragment of %s in %s stands in a plain article', async (shorthand, language, choices) => {
  const fragment = renderFragment(documentOf(shorthand, language, choices), parts);
  const { complaints, text } = await print(pasted(fragment));
  expect(complaints).toEqual([]);
  expect(text).toMatch(/Before\.[\s\S]*\(F1\.1\)[\s\S]*After\./);
});

test('without what it asks for it does not', async () => {
  const fragment = renderFragment(documentOf('1-1', 'en'), parts);
  const bare = pasted(fragment).replace('\\newcommand{\\chalkset}', '%');
  expect((await print(bare)).complaints.join('\n')).toMatch(/Undefined control sequence|failed/);
});
