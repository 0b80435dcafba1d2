import type { Equation, Section, Topic } from '../../derivation/equation.ts';
import { wholeLayer } from '../../figure/feeding.ts';
import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import { headOf } from './head.ts';
import { makeSlide } from './make-slide.ts';
import { built, slideLine } from './shown-line.ts';
import { type Item, words } from './stages.ts';

type FunctionTopic = Extract<Topic, { kind: 'function-derivative' }>;

/** An activation function and what its derivative comes to. */
export function slopeSlides(
  { equations }: Section,
  { activation, layers }: FunctionTopic,
  composition: Composition,
): readonly Slide[] {
  const { derivation, language } = composition;
  const { network } = derivation;
  const [definition] = equations;
  const conclusions = equations.filter(({ because }) => because.kind === 'conclusion');
  if (definition === undefined || conclusions.length === 0) return [];
  const lit = new Set(layers.flatMap((layer) => [...wholeLayer(network, layer)]));
  return [
    makeSlide(
      {
        title: language.slides.titles.slope({ activation }),
        place: { at: 'loss' },
        head: headOf(language.slides.slope({ activation }), lit, composition),
        items: [definition, ...conclusions].flatMap((equation) => [
          built(slideLine(equation, composition), 'member', composition),
          ...kinksOf(equation, composition),
        ]),
      },
      composition,
    ),
  ];
}

const kinksOf = ({ because }: Equation, { language }: Composition): readonly Item[] =>
  because.kind === 'conclusion' && because.kinks.length > 0 ? [words(language.document.kinks(because))] : [];
