import type { Equation, EquationId } from '../../derivation/equation.ts';
import type { GeneralReason } from '../../derivation/general/general-equation.ts';
import { allBlocks, type Block, type GeneralLine, type Line, linesIn } from '../document.ts';
import type { BlankName, BlankPart, RowBlanks } from './edition.ts';

export interface BlankChoices {
  readonly blank: BlankName;
  /** Of two steps the first is left out where it is odd, the second where it is even. */
  readonly seed: number;
}

/** The same blocks with blanks at the chosen places. What is left out is left out wherever it is said again. */
export function withBlanks(blocks: readonly Block[], choices: BlankChoices): readonly Block[] {
  const blank = blankOf(blocks, choices);
  const settled = (block: Block): Block => {
    if (block.kind === 'opening') return { ...block, blocks: block.blocks.map(settled) };
    if (block.kind === 'line') {
      const parts = blank.ofLine(block);
      return parts.length === 0 ? block : { ...block, blank: parts, marks: marksBefore(block, parts) };
    }
    if (block.kind !== 'general-line') return block;
    const rows = blank.ofRows(block);
    return rows === undefined ? block : { ...block, blank: rows };
  };
  return blocks.map(settled);
}

/** A blank has one colour. */
const marksBefore = ({ marks }: Line, parts: readonly BlankPart[]): Line['marks'] =>
  parts.includes('right') ? marks.filter(({ path: [member] }) => member === 0) : marks;

interface Blanks {
  ofLine(line: Line): readonly BlankPart[];
  ofRows(line: GeneralLine): RowBlanks | undefined;
}

function blankOf(blocks: readonly Block[], { blank, seed }: BlankChoices): Blanks {
  switch (blank) {
    case 'reasons':
      return {
        ofLine: ({ reason }) => (reason.length > 0 ? ['reason'] : []),
        ofRows: (line) => (hasReasons(line) ? 'reasons' : undefined),
      };
    case 'results': {
      const hidden = hiddenBy(linesIn(blocks), ({ equation }) => isResult(equation));
      return {
        ofLine: (line) => [...(hidden(line) ? (['right'] as const) : []), ...numbersOf(line)],
        ofRows: (line) => (isDerived(line) ? 'last-row' : undefined),
      };
    }
    case 'steps': {
      const chosen = everySecond(blocks, seed % 2 === 1 ? 0 : 1);
      const hidden = hiddenBy(linesIn(blocks), (line) => chosen.has(line));
      const again = new Set(Array.from(chosen, ({ equation }) => equation.id));
      return {
        ofLine: (line) => (hidden(line) ? ['right', ...reasonOf(line), ...numbersOf(line)] : []),
        ofRows: (line) => (again.has(line.equation.id) ? 'every-second-row' : undefined),
      };
    }
  }
}

const hasReasons = ({ reason, steps = [] }: GeneralLine): boolean =>
  [reason, ...steps].some((words) => words.length > 0);
const numbersOf = ({ numbers }: Line): readonly BlankPart[] => (numbers === undefined ? [] : ['numbers']);
const reasonOf = ({ reason }: Line): readonly BlankPart[] => (reason.length === 0 ? [] : ['reason']);

/** What a section is written for, and its like. */
function isResult({ because }: Equation): boolean {
  switch (because.kind) {
    case 'result':
    case 'same-way':
    case 'loss-derivative':
    case 'conclusion':
    case 'update':
      return true;
    case 'definition':
    case 'chain-rule':
    case 'recall':
    case 'known':
    case 'local-derivative':
    case 'rewritten':
    case 'rule':
    case 'law':
    case 'move':
    case 'in-range':
      return false;
  }
}

/** The lines that are meant, and those that say the same again. */
function hiddenBy(lines: readonly Line[], isMeant: (line: Line) => boolean): (line: Line) => boolean {
  const hidden = new Set<EquationId>(lines.filter(isMeant).map(({ equation: { id } }) => id));
  return ({ equation: { id, because } }) =>
    hidden.has(id) || ((because.kind === 'recall' || because.kind === 'known') && hidden.has(because.of));
}

/** Every second line of those that follow each other without a word between them. */
function everySecond(blocks: readonly Block[], first: 0 | 1): ReadonlySet<Line | GeneralLine> {
  const chosen = new Set<Line | GeneralLine>();
  let place = 0;
  for (const block of allBlocks(blocks)) {
    if (block.kind === 'opening') continue;
    if (block.kind !== 'line' && block.kind !== 'general-line') place = 0;
    else if (isStep(block)) {
      if (place % 2 === first) chosen.add(block);
      place += 1;
    }
  }
  return chosen;
}

/** What is given with the network cannot be found. */
const isStep = (line: Line | GeneralLine): boolean =>
  line.kind === 'line' ? line.equation.section !== 'overview' : isDerived(line) && !line.repeated;

/** Lines that are found, and written as an equality. */
function isDerived({ equation: { because, shown = {} } }: GeneralLine): boolean {
  const { relation, lead, sense } = shown;
  const isPlain = relation === undefined && lead === undefined && sense === undefined;
  return isPlain && !given.includes(because.kind);
}

const given: readonly GeneralReason['kind'][] = ['definition', 'naming', 'recall'];
