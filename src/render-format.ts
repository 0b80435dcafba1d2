import type { DerivationCheck } from './derivation/check.ts';
import type { GeneralCheck } from './derivation/general/general-check.ts';
import type { Document } from './document/document.ts';
import type { Format } from './options.ts';
import type { PageAssets } from './render/html/assets.ts';

export type { PageAssets } from './render/html/assets.ts';

/** The files under `templates/`. */
export type TemplateName = 'handout.tex' | 'page.html' | 'page.css';

/** How the equations of a derivation stood their check, and those about any network, where the document shows some. */
export interface DocumentCheck extends DerivationCheck {
  readonly general?: GeneralCheck;
}

/** What rendering needs of a machine. */
export interface RenderPorts {
  template(name: TemplateName): Promise<string>;
  pageAssets(): Promise<PageAssets>;
}

type NamedText = readonly [name: string, text: string];

/** The files of one format; each renderer is loaded only where it is used. */
export async function renderFormat(
  format: Format,
  document: Document,
  check: DocumentCheck,
  ports: RenderPorts,
): Promise<readonly NamedText[]> {
  switch (format) {
    case 'tex': {
      const { renderLatex } = await import('./render/latex/latex.ts');
      return [['derivation.tex', renderLatex(document, await ports.template('handout.tex'))]];
    }
    case 'html': {
      const { renderHtml } = await import('./render/html/page.ts');
      const [template, css, assets] = [
        await ports.template('page.html'),
        await ports.template('page.css'),
        await ports.pageAssets(),
      ];
      return [
        ['derivation.html', renderHtml(document, { template, css, assets })],
        await figureFile(document),
      ];
    }
    case 'md': {
      const { renderMarkdown } = await import('./render/markdown/markdown.ts');
      return [['derivation.md', renderMarkdown(document)], await figureFile(document)];
    }
    case 'json': {
      const { renderJson } = await import('./render/json/json.ts');
      return [['derivation.json', renderJson(document, check)]];
    }
  }
}

async function figureFile(document: Document): Promise<NamedText> {
  const { renderNetworkSvg } = await import('./render/network-svg.ts');
  return ['network.svg', renderNetworkSvg(document)];
}
