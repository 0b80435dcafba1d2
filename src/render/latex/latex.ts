import type { Block, Document } from '../../document/document.ts';
import { fillTemplate } from '../template.ts';
import { blocksTex } from './blocks.ts';
import { bookmarkTex, sentenceTex, textTex } from './sentences.ts';
import { documentClassOf, typesettingOf } from './typesetting.ts';

/** The file of the template for documents of each kind. */
export const texTemplates = { pages: 'handout.tex', slides: 'slides.tex' } as const;

/**
 * A document as LaTeX source, for XeLaTeX. The template says what its commands look like; its slots are
 * `class`, `language`, `reasonwidth`, `pdftitle`, `title`, `lines` and `body`. Throws a `ProblemError` for a template that has
 * not exactly these slots.
 */
export function renderLatex(document: Document, template: string): string {
  const { reasonWidth } = typesettingOf(document);
  return fillTemplate(
    { file: texTemplates[document.medium], text: template },
    {
      class: documentClassOf(document),
      language: document.language.tag,
      reasonwidth: reasonWidth,
      pdftitle: bookmarkTex(document.title, document),
      title: sentenceTex(document.title, document),
      lines: document.lines.map((line) => textTex(line, document)).join('\\chalknext '),
      body: bodyTex(document),
    },
  );
}

/** The blocks of a document; on pages the last part stands apart, lest the last page be almost empty. */
function bodyTex(document: Document): string {
  const { blocks, medium } = document;
  const start = medium === 'pages' ? startOfLast(blocks) : -1;
  if (start < 0) return blocksTex(blocks, document);
  const [before, last] = [blocks.slice(0, start), blocks.slice(start)].map((each) =>
    blocksTex(each, document),
  );
  return `${before}\n\\begin{chalklast}\n${last}\n\\end{chalklast}`;
}

/** Where the last part begins, or the last section of a document without parts; -1 without either. */
function startOfLast(blocks: readonly Block[]): number {
  const part = blocks.findLastIndex((block) => block.kind === 'heading' && block.level === 'part');
  return part < 0 ? blocks.findLastIndex(({ kind }) => kind === 'heading') : part;
}
