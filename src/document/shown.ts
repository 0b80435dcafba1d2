import type { GeneralEquation } from '../derivation/general/general-equation.ts';
import {
  allBlocks,
  type Block,
  type Document,
  entriesIn,
  generalLinesIn,
  type Line,
  linesIn,
} from './document.ts';

/** The lines about any network that a document shows, each once, in the order of reading. */
export function generalEquationsIn({ blocks }: Pick<Document, 'blocks'>): readonly GeneralEquation[] {
  return [...new Set(generalLinesIn(blocks).map(({ equation }) => equation))];
}

/**
 * How many displays are valued, checked for their shapes, or neither, and how many of the first are read back. What a
 * slide builds up is valued as it stands in the end; its states before that are read as prose.
 * The numbers below a line are a display of their own.
 */
export function displayCounts({
  blocks,
}: Pick<Document, 'blocks'>): Readonly<Record<Line['tag'] | 'readBack', number>> {
  const every = allBlocks(blocks);
  const tags = every.flatMap((block) => ('tag' in block ? [block.tag] : []));
  const count = (wanted: Line['tag']): number => tags.filter((tag) => tag === wanted).length;
  const numbers = linesIn(blocks).filter((line) => line.numbers !== undefined).length;
  const readable = [...linesIn(blocks), ...generalLinesIn(blocks), ...entriesIn(blocks)];
  return {
    value: count('value') + numbers,
    shape: count('shape'),
    prose: count('prose') + every.reduce((sum, block) => sum + unfinishedIn(block), 0),
    readBack: readable.filter(({ tag }) => tag === 'value').length + numbers,
  };
}

/** The displays of a slide with something still hidden in them. */
const unfinishedIn = (block: Block): number =>
  block.kind === 'slide'
    ? [...block.head, ...block.blocks].reduce((sum, { steps }) => sum + new Set(steps).size - 1, 0)
    : 0;
