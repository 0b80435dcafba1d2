import type { Section } from '../../derivation/equation.ts';
import type { SectionNames } from '../../network/section-names.ts';
import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import { backwardSlides } from '../slides/backward.ts';
import { forwardPartSlides } from '../slides/forward-part.ts';
import { matrixSlides } from '../slides/matrices.ts';
import { lossSlides, networkSlides } from '../slides/network.ts';
import { slopeSlides } from '../slides/slopes.ts';
import { updateSlides } from '../slides/update.ts';
import type { Style } from './style.ts';

/** A lecture: one idea a slide, displays built up step by step, from the network to the step downhill. */
export const slides: Style = {
  medium: 'slides',
  parts: (names, sections, composition) =>
    names
      .filter(isPart)
      .map((name) => ({ name, blocks: parts[name](sections, composition).map(anchored(name)) }))
      .filter(({ blocks }) => blocks.length > 0),
};

type PartName = SectionNames['slides'][number];
type MakePart = (sections: readonly Section[], composition: Composition) => readonly Slide[];

const parts: Readonly<Record<PartName, MakePart>> = {
  network: (_, composition) => networkSlides(composition),
  forward: forwardPartSlides,
  loss: (sections, composition) =>
    lossSlides(
      sections.find(({ topic }) => topic.kind === 'overview'),
      composition,
    ),
  slopes: (sections, composition) =>
    sections.flatMap((section) =>
      section.topic.kind === 'function-derivative' ? slopeSlides(section, section.topic, composition) : [],
    ),
  backward: backwardSlides,
  /** Which says nothing about one parameter alone. */
  matrices: (_, composition) => (composition.only === undefined ? matrixSlides(composition) : []),
  update: (_, composition) => updateSlides(composition),
};

const isPart = (name: string): name is PartName => Object.hasOwn(parts, name);

const anchored =
  (name: PartName) =>
  (slide: Slide, index: number): Slide => ({ ...slide, anchor: `slide-${name}-${index + 1}` });
