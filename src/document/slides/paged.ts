import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { textHeightOf } from './head.ts';
import { heightOf } from './room.ts';
import { lineHeight } from './shown-line.ts';
import type { Item } from './stages.ts';

/** Items in groups that each fill so much of the height of a slide. */
export function paged(
  items: readonly Item[],
  height: number,
  composition: Composition,
): readonly (readonly [Item, ...Item[]])[] {
  const pages: [Item, ...Item[]][] = [];
  let used = 0;
  for (const item of items) {
    const needed = blockHeight(item.block, composition);
    const page = pages.at(-1);
    const fits = page !== undefined && used + needed <= height;
    if (fits) page.push(item);
    else pages.push([item]);
    used = fits ? used + needed : needed;
  }
  return pages;
}

function blockHeight(block: Block, composition: Composition): number {
  if (block.kind === 'line') return lineHeight(block, composition);
  return block.kind === 'paragraph' ? textHeightOf(block.text) : heightOf('\\frac{}{}');
}
