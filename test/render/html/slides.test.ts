import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageAssets } from '../../../src/cli/page-assets.ts';
import type { Document } from '../../../src/document/document.ts';
import type { LanguageName } from '../../../src/language/index.ts';
import { type NotationName, notations } from '../../../src/notation/profiles/index.ts';
import { renderHtml } from '../../../src/render/html/page.ts';
import { renderMarkdown } from '../../../src/render/markdown/markdown.ts';
import { deckOf, slidesIn } from '../../document/slides/deck.ts';

const template = (name: string): string =>
  readFileSync(new URL(`../../../templates/${name}`, import.meta.url), 'utf8');
const parts = {
  template: template('slides.html'),
  css: template('slides.css'),
  script: '',
  assets: pageAssets(),
};
const page = (deck: Document): string => renderHtml(deck, parts);
const sectionsIn = (html: string): readonly string[] => html.match(/<section [\s\S]*?<\/section>/g) ?? [];

const profiles = Object.keys(notations) as readonly NotationName[];
const languages: readonly LanguageName[] = ['en', 'zh'];

// KaTeX is strict here: whatever it does not know throws.
describe.each(profiles.flatMap((notation) => languages.map((language) => ({ notation, language }))))(
  'slides in the letters of $notation, in $language',
  ({ notation, language }) => {
    const deck = deckOf('2-2-1', { notation, language, bias: true });
    const html = page(deck);
    const sections = sectionsIn(html);

    it('have a section for each step, of which the last one of a slide is complete', () => {
      const steps = slidesIn(deck).map(({ head, blocks }) =>
        Math.max(1, ...[...head, ...blocks].flatMap((staged) => staged.steps)),
      );
      expect(sections).toHaveLength(steps.reduce((sum, count) => sum + count, 0));
      const finished = sections.filter((section) => !section.startsWith('<section class="slide partial"'));
      expect(finished).toHaveLength(steps.length);
      for (const section of finished)
        expect(section).not.toMatch(/mphantom|color:transparent|"[^"]*\blater\b/);
    });

    it('hide something in every step before the last', () => {
      const partial = sections.filter((section) => section.startsWith('<section class="slide partial"'));
      expect(partial.length).toBeGreaterThan(5);
      for (const section of partial)
        expect(section).toMatch(/ inert="">[\s\S]*(?:color:transparent|\blater\b)/);
    });

    it('have formulas for those who do not see where they are complete, and nowhere else', () => {
      const read = (section: string): number => section.match(/<math/g)?.length ?? 0;
      for (const section of sections)
        expect(read(section) > 0).toBe(!section.includes(' inert=') && section.includes('class="katex'));
    });

    it('have every id once', () => {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    it('are slides between rules as Markdown, and say so', () => {
      const text = renderMarkdown(deck);
      expect(text.split('\n---\n')).toHaveLength(deck.blocks.length + 1);
      expect(text).toContain(deck.language.slides.lastStates);
    });
  },
);
