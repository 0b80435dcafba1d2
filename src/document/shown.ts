import type { GeneralEquation } from '../derivation/general/general-equation.ts';
import { type Block, type Document, generalLinesIn, type Line, linesIn } from './document.ts';

/** The lines about any network that a document shows, each once, in the order of reading. */
export function generalEquationsIn({ blocks }: Pick<Document, 'blocks'>): readonly GeneralEquation[] {
  return [...new Set(generalLinesIn(blocks).map(({ equation }) => equation))];
}

/** How many displays are valued, checked for their shapes, or neither, and how many of the first are read back. */
export function displayCounts({
  blocks,
}: Pick<Document, 'blocks'>): Readonly<Record<Line['tag'] | 'readBack', number>> {
  const tags = allBlocks(blocks).flatMap((block) => ('tag' in block ? [block.tag] : []));
  const count = (wanted: Line['tag']): number => tags.filter((tag) => tag === wanted).length;
  return {
    value: count('value'),
    shape: count('shape'),
    prose: count('prose'),
    readBack: [...linesIn(blocks), ...generalLinesIn(blocks)].filter(({ tag }) => tag === 'value').length,
  };
}

/** With those at the head of a section. */
const allBlocks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'opening' ? [block, ...allBlocks(block.blocks)] : [block]));
