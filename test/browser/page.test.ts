import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus, workedNotes } from '../networks/corpus.ts';
import { composed, page as pageOf } from '../render/composed.ts';

/** The page of every network in English, and of one in Chinese. */
const pages = [
  ...corpus.map((spec) => ({ name: spec.name, html: pageOf(composed(spec, 'en')) })),
  { name: 'worked-notes-zh', html: pageOf(composed(workedNotes, 'zh')) },
];

const desk = { width: 1200, height: 900 };
const phone = { width: 360, height: 740 };

const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-page-'));
let browser: Browser;

beforeAll(async () => {
  for (const { name, html } of pages) writeFileSync(join(folder, `${name}.html`), html);
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

interface Opened {
  readonly page: Page;
  /** What was asked for beside the page itself and the data inside it. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens a page as a file, looks at it, and closes it whatever happens. */
async function open(
  name: string,
  viewport: { readonly width: number; readonly height: number },
  look: (opened: Opened) => Promise<void>,
): Promise<void> {
  const address = pathToFileURL(join(folder, `${name}.html`)).href;
  const context = await browser.newContext({ viewport, offline: true });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) requests.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  try {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    await look({ page, requests, complaints });
  } finally {
    await context.close();
  }
}

describe.each(pages)('the page of $name', ({ name }) => {
  it.each([
    ['a desk', desk],
    ['a phone', phone],
  ])(
    'is readable on %s without moving sideways, uses all its fonts, asks for nothing and complains of nothing',
    async (_, viewport) => {
      await open(name, viewport, async ({ page, requests, complaints }) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
        const outside = await page.evaluate(() =>
          [...document.querySelectorAll('.number, .reason, h1, h2, h3, p, .network-figure')]
            .filter((element) => {
              const { left, right } = element.getBoundingClientRect();
              return left < 0 || right > window.innerWidth;
            })
            .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        );
        expect(outside).toEqual([]);
        const faces = await page.evaluate(() =>
          [...document.fonts].map(
            ({ family, weight, style, status }) => `${family} ${weight} ${style} ${status}`,
          ),
        );
        expect(faces.length).toBeGreaterThan(2);
        expect(faces.filter((face) => !face.endsWith(' loaded'))).toEqual([]);
        expect(requests).toEqual([]);
        expect(complaints).toEqual([]);
      });
    },
  );
});

describe('the worked page', () => {
  it('breaks long results on a phone, before operators, inside their box', async () => {
    await open('worked-notes', phone, async ({ page }) => {
      const { starts, overhang } = await page.evaluate(() => {
        const set = document.querySelector('#eq-6-5 .set');
        const parts = [...(set?.querySelectorAll('.katex-html > .katex-base') ?? [])];
        const boxes = parts.map((part) => part.getBoundingClientRect());
        const begins = parts.filter((_, index) => (boxes[index]?.left ?? 0) < (boxes[index - 1]?.left ?? 0));
        return {
          starts: begins.map((part) => part.children[1]?.className),
          overhang: Math.max(...boxes.map(({ right }) => right)) - (set?.getBoundingClientRect().right ?? 0),
        };
      });
      expect(starts.length).toBeGreaterThan(0);
      expect(starts.filter((name) => name !== 'mbin' && name !== 'mrel')).toEqual([]);
      expect(overhang).toBeLessThanOrEqual(0);
    });
  });

  it('sets the longest result on one line at a desk', async () => {
    await open('worked-notes', desk, async ({ page }) => {
      const height = (id: string): Promise<number> =>
        page.evaluate((at) => document.querySelector(`${at} .set`)?.getBoundingClientRect().height ?? 0, id);
      expect(await height('#eq-6-5')).toBeLessThan(1.1 * (await height('#eq-3-5')));
    });
  });

  it('puts reasons beside formulas at a desk and above them on a phone', async () => {
    const places = (page: Page): Promise<readonly [number, number]> =>
      page.evaluate(() => {
        const [reason, formula] = ['.reason', '.formula'].map((part) =>
          document.querySelector(`#eq-6-4 ${part}`)?.getBoundingClientRect(),
        );
        return [
          (formula?.left ?? 0) - (reason?.right ?? 0),
          (formula?.top ?? 0) - (reason?.bottom ?? 0),
        ] as const;
      });
    await open('worked-notes', desk, async ({ page }) => expect((await places(page))[0]).toBeGreaterThan(0));
    await open('worked-notes', phone, async ({ page }) =>
      expect((await places(page))[1]).toBeGreaterThanOrEqual(0),
    );
  });

  it('keeps all formulas on one axis', async () => {
    await open('worked-notes', desk, async ({ page }) => {
      const lefts = await page.evaluate(() =>
        [...document.querySelectorAll('main > :not(.explorer) .set .katex-html')].map(
          (formula) => formula.getBoundingClientRect().left,
        ),
      );
      expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThan(1);
    });
  });

  it('goes where its contents and its numbers point', async () => {
    await open('worked-notes', desk, async ({ page }) => {
      for (const [link, target] of [
        ['.contents a[href="#sec-6"]', '#sec-6'],
        ['#eq-6-2 .reason a', '#eq-5-5'],
        ['#eq-6-5 .number', '#eq-6-5'],
      ] as const) {
        await page.click(link);
        expect(new URL(page.url()).hash).toBe(target);
        const top = await page.evaluate(
          (at) => document.querySelector(at)?.getBoundingClientRect().top ?? -1,
          target,
        );
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThan(desk.height);
      }
    });
  });

  it('prints', async () => {
    await open('worked-notes', desk, async ({ page }) => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(2);
      expect(sheets).toBeLessThan(10);
      const size = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf.toString('latin1'));
      expect(size?.slice(1).map((length) => Math.round(Number(length)))).toEqual([595, 842]);
    });
  });
});
