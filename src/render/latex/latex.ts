import type { Document } from '../../document/document.ts';
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
      body: blocksTex(document.blocks, document),
    },
  );
}
