import type { EquationId } from '../derivation/equation.ts';
import type { Sentence } from '../language/sentence.ts';
import { type Block, type Line, linesIn, type Staged } from './document.ts';

/** The same blocks where reasons speak of no line that is not shown: a link must lead somewhere. */
export function withoutStrayLinks(blocks: readonly Block[]): readonly Block[] {
  const shown = new Set(linesIn(blocks).flatMap(({ equation, repeated }) => (repeated ? [] : [equation.id])));
  return blocks.map((block) => settled(block, shown));
}

function settled(block: Block, shown: ReadonlySet<EquationId>): Block {
  switch (block.kind) {
    case 'line':
      return withReason(block, shown);
    case 'opening':
      return { ...block, blocks: block.blocks.map((inner) => settled(inner, shown)) };
    case 'slide':
      return { ...block, head: settledStages(block.head, shown), blocks: settledStages(block.blocks, shown) };
    case 'contents':
    case 'entries':
    case 'heading':
    case 'paragraph':
    case 'general-line':
    case 'statement':
    case 'table':
    case 'symbols':
    case 'figure':
    case 'graph':
    case 'valued-graph':
    case 'explorer':
    case 'closing':
    case 'answers':
    case 'inset':
      return block;
  }
}

const settledStages = (stages: readonly Staged[], shown: ReadonlySet<EquationId>): readonly Staged[] =>
  stages.map((staged) => ({ ...staged, block: settled(staged.block, shown) }));

const withReason = (line: Line, shown: ReadonlySet<EquationId>): Line =>
  isStray(line.reason, shown) ? { ...line, reason: [] } : line;

const isStray = (reason: Sentence, shown: ReadonlySet<EquationId>): boolean =>
  reason.some((phrase) => typeof phrase !== 'string' && phrase.kind === 'equation' && !shown.has(phrase.id));
