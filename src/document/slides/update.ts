import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import { statementBlocks } from '../statements.ts';
import { makeSlide } from './make-slide.ts';
import { whole, words } from './stages.ts';

/** One step of gradient descent. With a penalty, what is minimised is not the loss that this statement speaks of. */
export function updateSlides(composition: Composition): readonly Slide[] {
  const { derivation, language } = composition;
  if (derivation.network.objective !== undefined) return [];
  return [
    makeSlide(
      {
        title: [language.slides.titles.update],
        place: { at: 'update' },
        items: [words(language.slides.update()), ...statementBlocks('weight-update', composition).map(whole)],
      },
      composition,
    ),
  ];
}
