import type { GeneralEquation } from '../derivation/general/general-equation.ts';
import {
  allBlocks,
  type Block,
  type Document,
  entriesIn,
  type GeneralLine,
  generalLinesIn,
  type Line,
  linesIn,
} from './document.ts';
import { exploredEntriesIn, exploredGeneralIn, exploredLinesIn } from './explorer.ts';

/** The lines about any network that a document shows, each once, in the order of reading. */
export function generalEquationsIn({ blocks }: Pick<Document, 'blocks'>): readonly GeneralEquation[] {
  return [...new Set(generalLinesIn(blocks).map(({ equation }) => equation))];
}

/** All that a document says of any network, be it only to a reader who asks for it; each once. */
export const generalEquationsToCheck = (document: Pick<Document, 'blocks'>): readonly GeneralEquation[] => [
  ...new Set([
    ...generalEquationsIn(document),
    ...exploredGeneralIn(document.blocks).map(({ equation }) => equation),
  ]),
];

/**
 * How many displays are valued, checked for their shapes, or neither, and how many of the first are read back. What a
 * slide builds up is valued as it stands in the end; its states before that are read as prose.
 * What a reader can ask an explorer for counts too, and the numbers below a line are a display of their own. Lines of which a part is left empty are prose; those that are wrong
 * on purpose are read back, but have no value that is true.
 */
export function displayCounts({ blocks, edition }: Pick<Document, 'blocks' | 'edition'>): DisplayCounts {
  const every = allBlocks(blocks);
  const explored = [...exploredLinesIn(blocks), ...exploredGeneralIn(blocks), ...exploredEntriesIn(blocks)];
  const tags = [...every, ...explored].flatMap((block) => ('tag' in block ? [block.tag] : []));
  const count = (wanted: Line['tag']): number => tags.filter((tag) => tag === wanted).length;
  const lines = linesIn(blocks);
  const numbers = lines.filter((line) => line.numbers !== undefined).length;
  const readable = [...lines, ...generalLinesIn(blocks), ...entriesIn(blocks), ...explored];
  const isOpen = edition === 'student';
  const openLines = isOpen ? lines.filter(({ blank = [] }) => blank.includes('right')).length : 0;
  const openRows = isOpen ? generalLinesIn(blocks).filter(hasOpenRows).length : 0;
  const openNumbers = isOpen ? lines.filter(({ blank = [] }) => blank.includes('numbers')).length : 0;
  const open = openLines + openRows + openNumbers;
  const planted = lines.filter((line) => line.planted !== undefined).length;
  return {
    value: count('value') + numbers - open - planted,
    shape: count('shape'),
    prose: count('prose') + open + every.reduce((sum, block) => sum + unfinishedIn(block), 0),
    readBack: readable.filter(({ tag }) => tag === 'value').length + numbers - open,
    ...(planted > 0 && { planted }),
  };
}

/** Displays by what is known of them. */
export interface DisplayCounts extends Readonly<Record<Line['tag'] | 'readBack', number>> {
  /** How many are wrong on purpose, where there are such. */
  readonly planted?: number;
}

const hasOpenRows = ({ blank }: GeneralLine): boolean => blank !== undefined && blank !== 'reasons';

/** The displays of a slide with something still hidden in them. */
const unfinishedIn = (block: Block): number =>
  block.kind === 'slide'
    ? [...block.head, ...block.blocks].reduce((sum, { steps }) => sum + new Set(steps).size - 1, 0)
    : 0;
