import { readFileSync } from 'node:fs';
import type { LanguageName } from '../../../src/language/index.ts';
import { renderLatex } from '../../../src/render/latex/latex.ts';
import { documentOf, type SampleChoices } from '../samples.ts';

/** The repository's own template. */
export const handoutTemplate = readFileSync(
  new URL('../../../templates/handout.tex', import.meta.url),
  'utf8',
);

export const handout = (shorthand: string, language: LanguageName, choices?: SampleChoices): string =>
  renderLatex(documentOf(shorthand, language, choices), handoutTemplate);

/** The part of a LaTeX file that is printed. */
export const bodyOf = (tex: string): string => tex.slice(tex.indexOf('\\begin{document}'));
