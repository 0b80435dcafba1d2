import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathsOf } from '../../src/figure/highlight.ts';
import { keyOf } from '../../src/quantity/key.ts';
import { machineName } from '../../src/quantity/machine-name.ts';
import { activation, bias, input, loss, type Parameter, weight } from '../../src/quantity/quantity.ts';
import { button, html, shownDocument } from './explored-page.ts';
import { type Opener, opener } from './open-page.ts';

let pages: Opener;
beforeAll(async () => {
  pages = await opener();
});
afterAll(() => pages.close());

/** The names of the parts of the figure that are lit; the edges to the loss have none. */
const litIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGElement>('.explorer .lit[data-quantity]')].map(
      ({ dataset }) => dataset['quantity'] ?? '',
    ),
  );

/** What the script is to light: the same paths as in the figures of the document. */
function expectedPaths(parameter: Parameter): ReadonlySet<string> {
  const { network } = shownDocument.derivation;
  const lit = pathsOf(network, parameter);
  const units = [1, 2].flatMap((layer) => [1, 2].map((unit) => activation(layer, unit)));
  const shown = [
    ...[1, 2, 3].map(input),
    ...units,
    ...network.layers.flatMap((layer) => [...layer.weights, ...layer.biases]),
    loss(),
  ];
  return new Set(shown.filter((quantity) => lit.has(keyOf(quantity))).map(machineName));
}

const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((at) => document.querySelector(at)?.textContent ?? '', selector);

describe('the explorer', () => {
  it.each([weight(1, 1, 2), weight(2, 2, 1), bias(1, 2)])('lights the paths of %o', async (parameter) => {
    await pages.open(html, async (page) => {
      await page.locator(button(machineName(parameter))).focus();
      expect(new Set(await litIn(page))).toEqual(expectedPaths(parameter));
    });
  });

  it('shows what is gone to with the Tab key, its derivation and its name', async () => {
    await pages.open(html, async (page) => {
      await page.locator(button('w_1_1_1')).focus();
      expect(await page.locator('.chosen > .lines > li').count()).toBeGreaterThan(4);
      await page.keyboard.press('Tab');
      expect(await page.locator('.chosen .name annotation').allTextContents()).toEqual([
        'w_{21}^{2}',
        'x_{2}',
        'a_{1}^{2}',
      ]);
      expect(await textOf(page, '.chosen .number')).toBe('(6.6)');
    });
  });

  it('keeps what is clicked, by mouse or key, and lets it go', async () => {
    await pages.open(html, async (page) => {
      await page.locator(button('w_2_1_1')).focus();
      await page.keyboard.press('Enter');
      await page.locator(button('b_1_1')).hover();
      await page.locator('h1').hover();
      expect(await textOf(page, '.chosen .name')).toMatch(/^Weight/);
      expect(await page.locator(button('w_2_1_1')).getAttribute('aria-pressed')).toBe('true');
      await page.keyboard.press('Escape');
      expect(await textOf(page, '.chosen')).toBe('');
      expect(await litIn(page)).toEqual([]);
    });
  });

  it('switches between expanded, δ and matrix form', async () => {
    await pages.open(html, async (page) => {
      await page.locator(button('w_1_2_3')).focus();
      await page.locator('input[value="delta"]').check();
      expect(await page.locator('.chosen .lines annotation').allTextContents()).toEqual([
        expect.stringMatching(/partial w.*= .*partial \{?E.*partial z.*\\cdot .*x/),
      ]);
      await page.locator('input[value="matrix"]').check();
      const lit = page.locator('.chosen .entries .lit');
      expect(await lit.getAttribute('data-quantity')).toBe('dE_dw_1_2_3');
      await page.locator('input[value="expanded"]').check();
      expect(await textOf(page, '.chosen .number')).toBe('(6.10)');
    });
  });
});

describe('the walk', () => {
  const visible = (page: Page, kind: string): Promise<number> =>
    page.evaluate(
      (of) =>
        [...document.querySelectorAll(`.valued-graph .${of}`)].filter(
          (element) => getComputedStyle(element).visibility === 'visible',
        ).length,
      kind,
    );

  it('shows one number more at each step, its line and its place', async () => {
    await pages.open(html, async (page) => {
      const all = [await visible(page, 'value'), await visible(page, 'gradient')];
      await page.locator('[data-go="first"]').click();
      const given = 3 + 6 + 4 + 4;
      expect([await visible(page, 'value'), await visible(page, 'gradient')]).toEqual([given, 0]);
      await page.keyboard.press('ArrowRight');
      expect(await visible(page, 'value')).toBe(given + 1);
      expect(await textOf(page, '.walk .number')).toBe('(F1.1)');
      expect(await textOf(page, '.walk .place')).toMatch(/^Forward pass 1 \/ \d+$/);
      for (let step = 0; step < 9; step += 1) await page.locator('[data-go="next"]').click();
      expect(await textOf(page, '.walk .place')).toMatch(/^Backward pass 10 \//);
      expect(await page.locator('.walk .numbers').count()).toBe(1);
      await page.keyboard.press('End');
      expect([await visible(page, 'value'), await visible(page, 'gradient')]).toEqual(all);
    });
  });
});

describe('without a script, and in print', () => {
  const shows = (page: Page, selector: string): Promise<boolean> =>
    page.locator(selector).first().isVisible();

  it('the page is there to be read, without what needs a script', async () => {
    await pages.open(
      html,
      async (page) => {
        expect(await shows(page, '#eq-6-5')).toBe(true);
        expect(await shows(page, '.valued-graph')).toBe(true);
        for (const part of ['.explorer', '.walk']) expect(await shows(page, part)).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  it('paper gets the handout alone, with all numbers', async () => {
    await pages.open(html, async (page) => {
      await page.locator('[data-go="first"]').click();
      await page.emulateMedia({ media: 'print' });
      for (const part of ['.explorer', '.walk', '.program']) expect(await shows(page, part)).toBe(false);
      expect(await shows(page, '.valued-graph .gradient')).toBe(true);
    });
  });
});

it('every button and every choice has a name that can be heard', async () => {
  await pages.open(html, async (page) => {
    const heard = await page.evaluate(() =>
      [...document.querySelectorAll('[role="button"], button, input, summary')].map(
        (element) => element.getAttribute('aria-label') ?? (element.closest('label') ?? element).textContent,
      ),
    );
    expect(heard.length).toBeGreaterThan(14 + 4 + 3);
    expect(heard.filter((name) => name.trim() === '')).toEqual([]);
  });
});
