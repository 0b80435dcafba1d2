import type { Document } from '../../document/document.ts';
import { blockMarkdown, sentenceMarkdown } from './blocks.ts';
import { lineStart, markdownText } from './escape.ts';

/**
 * A document as GitHub-flavoured Markdown, which pandoc reads too: displays between double dollars with their numbers as
 * tags, anchors as HTML, the network as `network.svg` beside the file, and with its numbers, where there are some, as `graph.svg`.
 */
export function renderMarkdown(document: Document): string {
  const byline = lineStart(document.lines.map(markdownText).join(' · '));
  const paragraphs = [
    `# ${sentenceMarkdown(document.title, document)}`,
    ...(byline === '' ? [] : [byline]),
    ...(document.medium === 'slides' ? [lineStart(markdownText(document.language.slides.lastStates))] : []),
    ...document.blocks.flatMap((block) => blockMarkdown(block, document)),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
