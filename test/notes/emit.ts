import { composeDocument } from '../../src/document/compose.ts';
import { functionsIn, type StyleName, styles } from '../../src/document/styles/index.ts';
import { type LanguageName, languages } from '../../src/language/index.ts';
import { type NotationName, notations } from '../../src/notation/profiles/index.ts';
import { readNetwork } from '../../src/reading.ts';
import { renderLatex } from '../../src/render/latex/latex.ts';
import { derived } from '../networks/derived.ts';
import { bodyOf, handoutTemplate } from '../render/latex/handout.ts';
import type { Run } from './catalogue.ts';
import { displaysOf } from './displays.ts';

/** What a run prints, or why it prints nothing. */
export type Emission =
  | { readonly kind: 'printed'; readonly displays: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string };

/** Composes and prints the document of a run. */
export async function emit(run: Run): Promise<Emission> {
  const { notation, style, language } = run;
  const absent = [
    isNotation(notation) ? [] : `notation ${notation}`,
    isStyle(style) ? [] : `style ${style}`,
    isLanguage(language) ? [] : `language ${language}`,
  ].flat();
  if (absent.length > 0 || !isNotation(notation) || !isStyle(style) || !isLanguage(language))
    return { kind: 'refused', why: `there is no ${absent.join(' and no ')}` };
  try {
    return { kind: 'printed', displays: displaysOf(await bodyFor(run, notation, style, language)) };
  } catch (error) {
    return { kind: 'refused', why: String(error).split('\n', 1).join('') };
  }
}

async function bodyFor(
  { id, network }: Run,
  notation: NotationName,
  style: StyleName,
  language: LanguageName,
): Promise<string> {
  const spec = await readNetwork(JSON.stringify(network), { name: id, stem: id, format: 'json' });
  const derivation = derived(spec, functionsIn[style]);
  const document = composeDocument(style, {
    derivation,
    notation: notations[notation],
    language: languages[language],
    checked: {
      equations: derivation.equations.length,
      points: 3,
      seed: 1,
      digits: 32,
      worst: '3.1e-26',
      worstEquation: '6.5',
    },
  });
  return bodyOf(renderLatex(document, handoutTemplate));
}

const isNotation = (name: string): name is NotationName => name in notations;
const isStyle = (name: string): name is StyleName => name in styles;
const isLanguage = (name: string): name is LanguageName => name in languages;
