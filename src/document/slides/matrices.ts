import type { Composition } from '../composition.ts';
import type { Block, Slide } from '../document.ts';
import { recapBlocks } from '../topics/recap.ts';
import { entrySlides } from './entries.ts';
import { textHeightOf } from './head.ts';
import { makeSlide } from './make-slide.ts';
import { paged } from './paged.ts';
import { room } from './room.ts';
import { whole, words } from './stages.ts';

/** The gradients of the first weights as one array, then both passes in matrices. */
export function matrixSlides(composition: Composition): readonly Slide[] {
  const { forwardInMatrices, backwardInMatrices } = composition.language.slides.titles;
  const blocks = recapBlocks(composition);
  const starts = blocks.flatMap(({ kind }, index) => (kind === 'paragraph' ? [index] : []));
  const parts = starts.map((start, index) => blocks.slice(start, starts[index + 1]));
  return [
    ...entrySlides(1, composition),
    ...parts.flatMap((part, index) =>
      inMatrices(index === 0 ? forwardInMatrices : backwardInMatrices, part, composition),
    ),
  ];
}

/** Formulas below the words that lead to them, without a figure. */
function inMatrices(
  title: string,
  [lead, ...lines]: readonly Block[],
  composition: Composition,
): readonly Slide[] {
  if (lead?.kind !== 'paragraph') return [];
  const height = room.height - textHeightOf(lead.text);
  return paged(lines.map(whole), height, composition).map((items) =>
    makeSlide(
      { title: [title], place: { at: 'matrices' }, items: [words(lead.text), ...items] },
      composition,
    ),
  );
}
