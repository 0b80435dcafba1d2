import type { Section, Topic } from '../../derivation/equation.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { lineOf } from '../lines.ts';
import { headingOf } from './heading.ts';

/** An appendix: an activation function differentiated on its own. */
export function functionBlocks(
  section: Section,
  { activation }: Extract<Topic, { kind: 'function-derivative' }>,
  composition: Composition,
): readonly Block[] {
  const { language } = composition;
  return [
    headingOf(section, composition),
    { kind: 'paragraph', text: language.document.functionAlone({ activation }) },
    ...section.equations.map((equation) => lineOf(equation, language)),
  ];
}
