import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** KaTeX's style sheet and its fonts in base64, from the installed package. */
export function pageAssets(): { readonly katexCss: string; font(file: string): string } {
  const styleSheet = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
  return {
    katexCss: readFileSync(styleSheet, 'utf8'),
    font: (file) => readFileSync(join(styleSheet, '../fonts', file)).toString('base64'),
  };
}
