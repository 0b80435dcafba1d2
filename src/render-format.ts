import type { DerivationCheck } from './derivation/check.ts';
import type { GeneralCheck } from './derivation/general/general-check.ts';
import type { Document } from './document/document.ts';
import { insetsIn } from './document/editions/key.ts';
import type { Format } from './options.ts';
import { ProblemError, problem } from './problem/problem.ts';
import type { PageAssets } from './render/html/assets.ts';

export type { PageAssets } from './render/html/assets.ts';

/** The files under `templates/`. */
export const templateNames = [
  'handout.tex',
  'fragment.tex',
  'fragment-macros.tex',
  'page.html',
  'page.css',
  'page.js',
  'slides.tex',
  'slides.html',
  'slides.css',
  'training.html',
] as const;

export type TemplateName = (typeof templateNames)[number];

/** How the equations of a derivation stood their check, and those about any network, where the document shows some. */
export interface DocumentCheck extends DerivationCheck {
  readonly general?: GeneralCheck;
}

/** What rendering needs of a machine. */
export interface RenderPorts {
  template(name: TemplateName): Promise<string>;
  pageAssets(): Promise<PageAssets>;
  /**
   * The PDF that a TeX engine makes of a text, under the name that messages speak of. Throws ProblemError where there is
   * no engine, and where it does not come to an end. Where it is missing, no PDF can be made.
   */
  typeset?(tex: string, name: string): Promise<Uint8Array>;
}

/** Text, or the bytes of what is no text. */
export type FileContent = string | Uint8Array;

type NamedFile = readonly [name: string, content: FileContent];

export interface RenderOptions {
  /** LaTeX without a preamble; slides are no fragments of other documents and have theirs always. */
  readonly fragment?: boolean;
  /** The code that is made from the formulas; a page shows it. */
  readonly code?: string | undefined;
  /** The name of the files without its ending, `derivation` unless told otherwise. */
  readonly name?: string;
}

/**
 * The files of one format; each renderer is loaded only where it is used. Throws ProblemError for a template with other
 * slots than it should have, and for a PDF that cannot be made.
 */
export async function renderFormat(
  format: Format,
  document: Document,
  check: DocumentCheck,
  ports: RenderPorts,
  { fragment = false, name = 'derivation', code }: RenderOptions = {},
): Promise<readonly NamedFile[]> {
  switch (format) {
    case 'tex':
      return [[`${name}.tex`, await latexOf(document, ports, fragment)]];
    case 'pdf': {
      const tex = await latexOf(document, ports, false);
      if (ports.typeset === undefined) throw new ProblemError([problem('no-tex-engine', { known: [] })]);
      return [[`${name}.pdf`, await ports.typeset(tex, name)]];
    }
    case 'html': {
      const { pageTemplates, renderHtml, styleSheets } = await import('./render/html/page.ts');
      const [template, css, script, assets] = [
        await ports.template(pageTemplates[document.medium]),
        await ports.template(styleSheets[document.medium]),
        await ports.template('page.js'),
        await ports.pageAssets(),
      ];
      return [
        [`${name}.html`, renderHtml(document, { template, css, script, assets, code })],
        ...(await figureFiles(document)),
      ];
    }
    case 'md': {
      const { renderMarkdown } = await import('./render/markdown/markdown.ts');
      return [[`${name}.md`, renderMarkdown(document)], ...(await figureFiles(document))];
    }
    case 'json': {
      const { renderJson } = await import('./render/json/json.ts');
      return [[`${name}.json`, renderJson(document, check)]];
    }
  }
}

async function latexOf(document: Document, ports: RenderPorts, fragment: boolean): Promise<string> {
  if (!fragment || document.medium === 'slides') {
    const { renderLatex, texTemplates } = await import('./render/latex/latex.ts');
    return renderLatex(document, await ports.template(texTemplates[document.medium]));
  }
  const { renderFragment } = await import('./render/latex/fragment.ts');
  const [template, macros] = [
    await ports.template('fragment.tex'),
    await ports.template('fragment-macros.tex'),
  ];
  return renderFragment(document, { template, macros });
}

/** The figures of the whole network, without and with numbers, which a key has no use for. */
async function figureFiles(document: Document): Promise<readonly NamedFile[]> {
  if (insetsIn(document.blocks).length > 0) return [];
  const { graphFile, renderGraphSvg, renderNetworkSvg } = await import('./render/network-svg.ts');
  const graph = renderGraphSvg(document);
  return [
    [document.figureFile ?? 'network.svg', renderNetworkSvg(document)],
    ...(graph === undefined ? [] : [[graphFile, graph] as const]),
  ];
}
