import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, html } from './explored-page.ts';
import { type Opener, opener } from './open-page.ts';

let pages: Opener;
beforeAll(async () => {
  pages = await opener();
});
afterAll(() => pages.close());

it('shows at every weight and bias that it has the focus', async () => {
  await pages.open(html, async (page) => {
    await page.locator('.explorer input').first().focus();
    for (const name of ['w_1_1_1', 'b_1_1']) {
      const reach = page.locator(`${button(name)} .reach`);
      const before = await reach.evaluate((line) => getComputedStyle(line).stroke);
      await page.locator(button(name)).focus();
      expect(await reach.evaluate((line) => getComputedStyle(line).stroke)).not.toBe(before);
    }
  });
});

describe('pointing at something', () => {
  const marked = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('.marked')].map((element) => {
          const place =
            element.closest('.network-figure, .valued-graph, .program, .katex')?.getAttribute('class') ?? '';
          return `${place.split(' ')[0]} ${element.getAttribute('data-quantity')}`;
        }),
      ),
    ]);

  it('marks the same weight in formulas, figures and code', async () => {
    await pages.open(html, async (page) => {
      await page.locator('#eq-5-5 .katex-html [data-quantity="w_2_1_1"]').first().hover();
      expect(new Set(await marked(page))).toEqual(
        new Set(['katex', 'network-figure', 'program', 'valued-graph'].map((place) => `${place} w_2_1_1`)),
      );
    });
  });

  it('marks what the explorer shows of it, and nothing of what was marked before', async () => {
    await pages.open(html, async (page) => {
      const markedIn = (): Promise<readonly string[]> =>
        page.evaluate(() => [
          ...new Set(
            [...document.querySelectorAll<HTMLElement>('.chosen .marked')].map(
              ({ dataset }) => dataset['quantity'] ?? '',
            ),
          ),
        ]);
      await page.locator(button('w_1_1_2')).focus();
      await page.locator(button('w_1_1_1')).focus();
      expect(await markedIn()).toEqual(['w_1_1_1']);
      await page.locator('.chosen .katex-html [data-quantity="x_2"]').first().hover();
      expect(await markedIn()).toEqual(['x_2']);
    });
  });

  it('marks the whole height of a fraction, and moves nothing', async () => {
    await pages.open(html, async (page) => {
      const fraction = page.locator('#eq-6-1 .katex-html [data-quantity="dE_dz_1_1"]');
      const around = page.locator('#eq-6-1 .formula');
      await fraction.scrollIntoViewIfNeeded();
      const before = await around.boundingBox();
      await fraction.hover();
      const box = await fraction.boundingBox();
      const halves = await fraction.locator('.mfrac > .vlist-t').boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(halves?.height ?? Number.NaN);
      expect(await around.boundingBox()).toEqual(before);
    });
  });

  it('marks the unit of a sum, and the edge of a derivative', async () => {
    await pages.open(html, async (page) => {
      await page.locator('#eq-F1-1 .katex-html [data-quantity="z_1_1"]').first().hover();
      expect(await marked(page)).toContain('network-figure a_1_1');
      await page.locator('#eq-6-6 .number').focus();
      expect(await marked(page)).toEqual(
        expect.arrayContaining(['katex dE_dw_1_1_2', 'network-figure w_1_1_2', 'program dE_dw_1_1_2']),
      );
    });
  });
});
