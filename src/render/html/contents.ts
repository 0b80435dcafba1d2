import type { Block, Document, Heading } from '../../document/document.ts';
import { numberHtml } from './blocks.ts';
import { htmlElement, htmlText } from './escape.ts';
import { linkHtml } from './sentences.ts';

/** The contents of a document as a list of links, sections inside their parts; empty where a document has none. */
export const contentsHtml = (document: Document): string =>
  document.blocks.map((block) => (block.kind === 'contents' ? listHtml(block, document) : '')).join('');

function listHtml({ heading, entries }: Extract<Block, { kind: 'contents' }>, document: Document): string {
  const items = chapters(entries).map(([entry, sections]) => {
    const inside = sections.map((section) => htmlElement('li', {}, entryHtml(section, document)));
    const list = inside.length === 0 ? '' : `\n${htmlElement('ol', {}, inside.join('\n'))}`;
    return htmlElement('li', { class: entry.level }, entryHtml(entry, document) + list);
  });
  const title = htmlElement('h2', { id: 'contents' }, htmlText(heading));
  return htmlElement(
    'nav',
    { class: 'contents', 'aria-labelledby': 'contents' },
    `${title}\n<ol>\n${items.join('\n')}\n</ol>`,
  );
}

/** Each part with its sections; a section before the first part stands alone. */
function chapters(entries: readonly Heading[]): readonly (readonly [Heading, readonly Heading[]])[] {
  const made: [Heading, Heading[]][] = [];
  for (const entry of entries) {
    const last = made.at(-1);
    if (entry.level === 'section' && last?.[0].level === 'part') last[1].push(entry);
    else made.push([entry, []]);
  }
  return made;
}

const entryHtml = ({ number, text, anchor }: Heading, document: Document): string =>
  htmlElement(
    'a',
    { href: `#${anchor}` },
    numberHtml(number) + htmlElement('span', {}, linkHtml(text, document)),
  );
