import type { Block, Document, Line } from '../document/document.ts';

type Equation = Line['equation'];

/** The equation that a line repeats for another component, where the document shows it. */
export function modelOf(
  { equation: { because } }: Line,
  { derivation, blocks }: Document,
): Equation | undefined {
  if (because.kind !== 'same-way') return undefined;
  const model = derivation.equation(because.as);
  return shows(blocks, model) ? model : undefined;
}

const shows = (blocks: readonly Block[], model: Equation): boolean =>
  blocks.some((block) =>
    block.kind === 'opening' ? shows(block.blocks, model) : block.kind === 'line' && block.equation === model,
  );
