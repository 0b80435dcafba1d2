import type { Section, Topic } from '../../derivation/equation.ts';
import type { HeadingFacts, HeadingSentences } from '../../language/language.ts';
import type { Sentence } from '../../language/sentence.ts';
import { prediction } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import { type Heading, sectionAnchor } from '../document.ts';
import { roleOf } from '../roles.ts';

/** The heading of a section, with what it is about. */
export function headingOf(section: Section, { derivation, language }: Composition): Heading {
  const { layers } = derivation.network;
  const { topic } = section;
  const layer = 'layer' in topic ? topic.layer : layers.length;
  const renamed = topic.kind === 'gradient' && topic.of === 'activation' && topic.layer === layers.length;
  const facts = {
    from: roleOf(layer - 1, layers.length),
    to: roleOf(layer, layers.length),
    alias: renamed ? topic.quantities.map((_, index) => prediction(layer, index + 1)) : [],
  };
  return {
    kind: 'heading',
    level: 'section',
    number: section.number,
    text: said(language.headings, topic.kind, { ...topic, ...facts }),
    anchor: sectionAnchor(section.number),
  };
}

/** Pairs a topic with the sentence of its kind, which the compiler follows through the type parameter only. */
const said = <K extends Topic['kind']>(
  headings: { readonly [P in K]: HeadingSentences[P] },
  kind: K,
  facts: HeadingFacts<K>,
): Sentence => headings[kind](facts);
