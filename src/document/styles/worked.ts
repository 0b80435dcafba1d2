import type { Section } from '../../derivation/equation.ts';
import { loss } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { lineOf } from '../lines.ts';
import { sectionBlocks } from '../topics/section.ts';
import type { Style } from './style.ts';

/** A derivation worked by hand: overview, forward part, then back to front from the loss to the first weights. */
export const worked: Style = {
  body: (sections, composition) => {
    const { document, numbers } = composition.language;
    const inPart = (...kinds: readonly Section['topic']['kind'][]): readonly Block[] =>
      sections
        .filter(({ topic }) => kinds.includes(topic.kind))
        .flatMap((section) => sectionBlocks(section, composition));
    return [
      ...inPart('overview'),
      ...part(document.forwardPart, 'forward', inPart('forward', 'output', 'output-losses')),
      ...part(
        document.backwardPart,
        'backward',
        inPart('gradient', 'objective'),
        startFromTheLoss(composition),
      ),
      ...part(numbers.updatePart, 'update', inPart('update')),
      ...part(document.appendixPart, 'appendix', inPart('function-derivative', 'loss-derivative')),
    ];
  },
};

function part(
  title: string,
  anchor: string,
  blocks: readonly Block[],
  start: readonly Block[] = [],
): readonly Block[] {
  if (blocks.length === 0) return [];
  return [
    { kind: 'heading', level: 'part', number: null, text: [title], anchor: `part-${anchor}` },
    ...start,
    ...blocks,
  ];
}

/** The loss again, at the point from which the walk back begins. */
function startFromTheLoss({ derivation, language }: Composition): readonly Block[] {
  const { network } = derivation;
  const definition = derivation.equations.find(({ members }) => members[0] === network.pool.ref(loss()));
  if (definition === undefined) throw new Error('a derivation defines its loss');
  return [
    { kind: 'paragraph', text: language.document.backwards() },
    lineOf(definition, language, { repeated: true }),
    { kind: 'paragraph', text: language.document.targetsKnown({ targets: network.targets }) },
  ];
}
