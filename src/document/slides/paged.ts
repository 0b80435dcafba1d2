import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { paragraphHeight, room } from './room.ts';
import { lineHeight } from './shown-line.ts';
import type { Item } from './stages.ts';

/** Items in groups that each fill a slide below its head, or all of it where it has none. */
export function paged(
  items: readonly Item[],
  composition: Composition,
  height: number = room.height,
): readonly (readonly [Item, ...Item[]])[] {
  const pages: [Item, ...Item[]][] = [];
  let used = 0;
  for (const item of items) {
    const needed = blockHeight(item.block, composition);
    const page = pages.at(-1);
    if (page !== undefined && used + needed <= height) page.push(item);
    else pages.push([item]);
    used = page !== undefined && used + needed <= height ? used + needed : needed;
  }
  return pages;
}

function blockHeight(block: Block, composition: Composition): number {
  if (block.kind === 'line') return lineHeight(block, composition);
  return block.kind === 'paragraph' ? paragraphHeight : 1.02;
}
