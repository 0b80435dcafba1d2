import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A browser in which pages are opened as files, one at a time, without a network. */
export interface Opener {
  /** Opens a page, looks at it, and closes it whatever happens; what the page complains of is thrown. */
  open(html: string, look: (page: Page) => Promise<void>, options?: BrowserContextOptions): Promise<void>;
  close(): Promise<void>;
}

export async function opener(): Promise<Opener> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-page-'));
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  return {
    async open(html, look, options = {}) {
      const file = join(folder, 'page.html');
      writeFileSync(file, html);
      const context = await browser.newContext({ offline: true, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      try {
        await page.goto(pathToFileURL(file).href);
        await look(page);
        if (complaints.length > 0) throw new Error(complaints.join('\n'));
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}
