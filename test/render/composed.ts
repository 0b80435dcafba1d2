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

/**
 * A composed document of a network, with a closing note as after a check. That of a whole network is made once for all
 * tests of one worker: nobody can change it.
 */
export function composed(spec: NetworkSpec, language: LanguageName, only?: Parameter): Document {
  if (only !== undefined) return composedAnew(spec, language, only);
  const document = known[language].get(spec) ?? composedAnew(spec, language);
  known[language].set(spec, document);
  return document;
}

const known: Readonly<Record<LanguageName, WeakMap<NetworkSpec, Document>>> = {
  en: new WeakMap(),
  zh: new WeakMap(),
};

function composedAnew(spec: NetworkSpec, language: LanguageName, only?: Parameter): Document {
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

/** The page of a document, made once. */
export function page(document: Document): string {
  const html = pages.get(document) ?? renderHtml(document, pageParts);
  pages.set(document, html);
  return html;
}

const pages = new WeakMap<Document, string>();
