import type { Section } from '../../derivation/equation.ts';
import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import { betweenSlides } from './between.ts';
import { shownForwards } from './depth.ts';
import { forwardSlides, outputSlides } from './forward.ts';

/** The forward pass layer by layer; of deep networks its ends. */
export function forwardPartSlides(sections: readonly Section[], composition: Composition): readonly Slide[] {
  const depth = composition.derivation.network.layers.length;
  const isShown = shownForwards(depth);
  return sections.flatMap((section) => {
    const { topic } = section;
    if (topic.kind === 'output') return outputSlides(section, composition);
    if (topic.kind !== 'forward') return [];
    if (isShown(topic.layer)) return forwardSlides(section, topic.layer, composition);
    return isShown(topic.layer - 1) ? betweenSlides('forward', composition) : [];
  });
}
