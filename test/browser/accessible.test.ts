import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import { codeFor } from '../../src/program/code-for.ts';
import { renderHtml } from '../../src/render/html/page.ts';
import { typescript } from '../../src/targets/typescript.ts';
import { numbered } from '../document/numbers/documents.ts';
import { deckOf } from '../document/slides/deck.ts';
import { composed, page as pageOf, pageParts } from '../render/composed.ts';
import { type Opener, opener } from './open-page.ts';

const spec = { ...readShorthand('1-1', { bias: true }), name: 'small' };

/** With all that a page can have: numbers, a walk, the explorer, code. */
function fullPage(document: Document): string {
  const code = codeFor(document.derivation, { style: 'shared', shape: 'auto', sigmoidForm: 'a-a2' });
  return renderHtml(document, { ...pageParts, code: typescript.emit(code) });
}

function deckPage(): string {
  const template = (name: string): string =>
    readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');
  const parts = { ...pageParts, template: template('slides.html'), css: template('slides.css') };
  return renderHtml(deckOf('1-1', { bias: true }), parts);
}

let pages: Opener;
beforeAll(async () => {
  pages = await opener();
});
afterAll(() => pages.close());

/** What axe finds wrong or cannot decide; behind parts of formulas and figures it sees no colours. */
async function complaintsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<readonly { id: string; nodes: readonly { html: string }[] }[]>(
    "axe.run().then(({ violations, incomplete }) => [...violations, ...incomplete.filter(({ id }) => id !== 'color-contrast')])",
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}

/** A reader chooses a weight, and goes some steps of the walk. */
async function chooseAndWalk(page: Page): Promise<void> {
  await page.locator('.explorer [role="button"]').first().press('Enter');
  await page.locator('[data-go="first"]').click();
  await page.keyboard.press('ArrowRight');
}

describe('axe finds nothing wrong in', () => {
  it.each([
    ['a handout', () => pageOf(composed(spec, 'en'))],
    ['slides', deckPage],
    [
      'a sheet for students',
      () => pageOf(numbered(spec, { edition: { kind: 'student', blank: 'results', seed: 1 } })),
    ],
  ])('%s', async (_, html) => {
    await pages.open(html(), async (page) => expect(await complaintsOf(page)).toEqual([]));
  });

  it('a page with numbers in Chinese on a phone, whose reader has done something', async () => {
    const html = fullPage(numbered(spec, { language: 'zh' }));
    await pages.open(
      html,
      async (page) => {
        await chooseAndWalk(page);
        expect(await complaintsOf(page)).toEqual([]);
      },
      { viewport: { width: 360, height: 740 } },
    );
  });
});

describe('a formula whose number has the focus', () => {
  const textOf = (page: Page, selector: string): Promise<string | null> =>
    page.locator(selector).first().textContent();
  const markedIn = (page: Page, place: string): Promise<readonly (string | null)[]> =>
    page
      .locator(`${place} .marked`)
      .evaluateAll((parts) => parts.map((part) => part.getAttribute('data-quantity')));

  it('is walked through with the arrow keys, part by part, each marked in the figure and said', async () => {
    await pages.open(fullPage(numbered(spec)), async (page) => {
      const line = '#eq-F1-1';
      await page.locator(`${line} .number`).focus();
      const names: string[] = [];
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) {
        await page.keyboard.press(key);
        const reached = page.locator('.reached');
        expect(await reached.count()).toBe(1);
        names.push((await reached.getAttribute('data-quantity')) ?? '');
      }
      expect(names).toEqual(['z_1_1', 'x_1', 'w_1_1_1', 'x_1']);
      expect(await textOf(page, '.heard')).toBe('input x₁');
      expect(await markedIn(page, '.network-figure')).toContain('x_1');
      await page.keyboard.press('Escape');
      expect(await page.locator('.reached, .marked').count()).toBe(0);
      expect(await textOf(page, '.heard')).toBe('');
    });
  });

  it('takes a derivative as a whole, and says what it is of', async () => {
    await pages.open(pageOf(composed(spec, 'zh')), async (page) => {
      const number = page.locator('.result .number').first();
      await number.focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('.reached').getAttribute('data-quantity')).toMatch(/^dE_d/);
      expect(await textOf(page, '.heard')).toMatch(/^损失 E 对 加权和 z₁² 的导数$/);
    });
  });
});
