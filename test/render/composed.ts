import { readFileSync } from 'node:fs';
import { pageAssets } from '../../src/cli/page-assets.ts';
import { composeDocument } from '../../src/document/compose.ts';
import type { Document } from '../../src/document/document.ts';
import { type LanguageName, languages } from '../../src/language/index.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { workedNotes } from '../../src/notation/profiles/worked-notes.ts';
import type { Parameter } from '../../src/quantity/quantity.ts';
import { type PageParts, renderHtml } from '../../src/render/html/page.ts';
import { derived } from '../networks/derived.ts';

/** A composed document of a network, with a closing note as after a check. */
export function composed(spec: NetworkSpec, language: LanguageName, only?: Parameter): Document {
  const derivation = derived(spec);
  const checked = { points: 3, seed: 1, digits: 40, worst: '3.1e-26', worstEquation: '6.5' };
  return composeDocument('worked', {
    derivation,
    notation: workedNotes,
    language: languages[language],
    checked: { ...checked, equations: derivation.equations.length },
    only,
  });
}

const template = (name: string): string =>
  readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');

export const pageParts: PageParts = {
  template: template('page.html'),
  css: template('page.css'),
  script: template('page.js'),
  assets: pageAssets(),
};

export const page = (document: Document): string => renderHtml(document, pageParts);
