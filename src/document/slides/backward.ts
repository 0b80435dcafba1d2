import type { Section } from '../../derivation/equation.ts';
import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import { betweenSlides } from './between.ts';
import { shownBackwards } from './depth.ts';
import { gradientSlides } from './gradient.ts';
import { objectiveSlides } from './objective.ts';

/** From the loss to the first weights; of deep networks both ends. */
export function backwardSlides(sections: readonly Section[], composition: Composition): readonly Slide[] {
  const depth = composition.derivation.network.layers.length;
  const isShown = shownBackwards(depth);
  return sections.flatMap((section) => {
    const { topic } = section;
    if (topic.kind === 'objective') return objectiveSlides(section, composition);
    if (topic.kind !== 'gradient') return [];
    if (isShown(topic.layer)) return gradientSlides(section, topic, composition);
    return topic.of === 'activation' && isShown(topic.layer + 1)
      ? betweenSlides('backward', composition)
      : [];
  });
}
