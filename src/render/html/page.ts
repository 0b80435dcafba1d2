import type { Document } from '../../document/document.ts';
import { fillTemplate } from '../template.ts';
import type { PageAssets } from './assets.ts';
import { blocksHtml } from './blocks.ts';
import { codeHtml } from './code.ts';
import { contentsHtml } from './contents.ts';
import { htmlElement, htmlText } from './escape.ts';
import { katexStyles } from './fonts.ts';
import { heardHtml } from './heard.ts';
import { katexVersion } from './math.ts';
import { plainHtml, sentenceHtml } from './sentences.ts';

/** The files of template and style sheet for documents of each kind. */
export const pageTemplates = { pages: 'page.html', slides: 'slides.html' } as const;
export const styleSheets = { pages: 'page.css', slides: 'slides.css' } as const;

/** What a page is made of beside its document. */
export interface PageParts {
  /** HTML with the slots `lang`, `title`, `styles`, `katex`, `heading`, `byline`, `contents` and `body`; that of pages with `script`. */
  readonly template: string;
  /** The page's own style sheet. */
  readonly css: string;
  /** What runs in the page, where it has a script. */
  readonly script: string;
  /** The code that is made from the formulas, for pages that show it. */
  readonly code?: string | undefined;
  readonly assets: PageAssets;
}

/**
 * A document as one HTML file that needs nothing else: fonts and figures inside, no requests. The script adds to what is
 * readable without it. Throws a
 * `ProblemError` for a template whose slots are not those of `PageParts`, and an Error when style sheet and KaTeX are
 * of different versions.
 */
export function renderHtml(document: Document, parts: PageParts): string {
  const { template, css, assets, code } = parts;
  if (!assets.katexCss.includes(`"${katexVersion}"`)) {
    throw new Error(`the style sheet does not belong to KaTeX ${katexVersion}`);
  }
  const written = {
    heading: htmlElement('h1', { dir: 'auto' }, sentenceHtml(document.title, document)),
    byline: bylineHtml(document),
    contents: contentsHtml(document),
    body:
      blocksHtml(document.blocks, document) +
      (code === undefined || document.edition !== undefined ? '' : codeHtml(code, document)) +
      (document.medium === 'pages' ? heardHtml(document) : ''),
  };
  return fillTemplate(
    { file: pageTemplates[document.medium], text: template },
    {
      lang: htmlText(document.language.tag),
      title: plainHtml(document.title, document),
      styles: `${css.trimEnd()}${document.medium === 'pages' ? paperCss[document.paper] : ''}`,
      katex: katexStyles(assets, css, Object.values(written).join('')).trimEnd(),
      ...written,
      ...(document.medium === 'pages' && { script: parts.script.trimEnd() }),
    },
  );
}

/** The style sheet is for A4. */
const paperCss: Readonly<Record<Document['paper'], string>> = {
  a4: '',
  letter: '\n@page { size: letter; }',
};

/** Author, course and date, as far as they are given. */
function bylineHtml({ lines }: Document): string {
  const written = lines.map((line) => htmlElement('span', {}, htmlElement('bdi', {}, htmlText(line))));
  return written.length === 0 ? '' : htmlElement('p', { class: 'byline' }, written.join('\n'));
}
