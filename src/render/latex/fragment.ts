import type { Document } from '../../document/document.ts';
import { fillTemplate } from '../template.ts';
import { blocksTex } from './blocks.ts';

/** What a fragment is made of beside its document. */
export interface FragmentParts {
  /** LaTeX with the slots `needs` and `body`. */
  readonly template: string;
  /** What a preamble may have to have; see `macrosFor`. */
  readonly macros: string;
}

/**
 * A document as LaTeX to be pasted into another one, without title and contents: at its head, in comments, the packages
 * and macros that the other preamble needs for it, and no others.
 */
export function renderFragment(document: Document, { template, macros }: FragmentParts): string {
  const body = blocksTex(
    document.blocks.filter(({ kind }) => kind !== 'contents'),
    document,
  );
  const language = document.language.tag.split('-')[0] ?? '';
  const needs = macrosFor(body, macros, language);
  const commented = needs.split('\n').map((line) => `% ${line}`.trimEnd());
  return fillTemplate({ file: 'fragment.tex', text: template }, { needs: commented.join('\n'), body });
}

interface Macro {
  /** What it is for: names that a text may use, `always`, or the tag of a language. */
  readonly for: readonly string[];
  readonly text: string;
}

/**
 * The definitions that a text needs, in their order. They are paragraphs of which the first line, a comment that begins
 * with `%%`, says what each is for: commands, environments and colours by their names, `always`, or `lang:zh`.
 */
export function macrosFor(body: string, macros: string, language: string): string {
  const all = macros
    .split(/\n\s*\n/)
    .map(macroIn)
    .filter((macro) => macro !== undefined);
  const needed = new Set<Macro>();
  const isNeeded = (macro: Macro): boolean => {
    const text = [body, ...Array.from(needed, (other) => other.text)].join('\n');
    return macro.for.some((name) => isMeant(name, text, language));
  };
  for (let before = -1; before < needed.size; ) {
    before = needed.size;
    for (const macro of all) if (isNeeded(macro)) needed.add(macro);
  }
  return all
    .filter((macro) => needed.has(macro))
    .map(({ text }) => text)
    .join('\n');
}

function macroIn(paragraph: string): Macro | undefined {
  const [head = '', ...lines] = paragraph.trim().split('\n');
  const names = /^%%(.*)$/.exec(head)?.[1]?.trim().split(/\s+/);
  return names && { for: names, text: lines.join('\n') };
}

function isMeant(name: string, text: string, language: string): boolean {
  if (name === 'always') return true;
  if (name.startsWith('lang:')) return name === `lang:${language}`;
  return new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`).test(text);
}
