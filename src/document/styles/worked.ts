import type { Section } from '../../derivation/equation.ts';
import type { SectionNames } from '../../network/section-names.ts';
import { loss } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { lineOf } from '../lines.ts';
import { explorerBlocks } from '../topics/explorer.ts';
import { recapBlocks } from '../topics/recap.ts';
import { sectionBlocks } from '../topics/section.ts';
import { symbolBlocks } from '../topics/symbols.ts';
import { valuedBlocks } from '../topics/valued.ts';
import type { Style, StylePart } from './style.ts';

/**
 * A derivation worked by hand: letters, overview, forward part, then back to front from the loss to the first weights,
 * and all of it again in matrices.
 */
export const worked: Style = {
  parts: (names, sections, composition) => {
    const made = names.filter(isPart).map((name) => ({ name, blocks: parts[name](sections, composition) }));
    const shown = made.flatMap(({ blocks }) => blocks);
    return besideParts(
      made
        .map(({ name, blocks }) => ({
          name,
          blocks: name === 'symbols' ? symbolBlocks(shown, composition) : blocks,
        }))
        .filter(({ blocks }) => blocks.length > 0),
    );
  },
};

/** A section that follows a part would seem to be in it, so that it becomes a part itself. */
function besideParts(made: readonly StylePart[]): readonly StylePart[] {
  const firstPart = made.findIndex(({ blocks: [heading] }) => isPartHeading(heading));
  return made.map(({ name, blocks }, index) => {
    const [heading, ...others] = blocks;
    if (firstPart < 0 || index < firstPart || heading?.kind !== 'heading') return { name, blocks };
    return { name, blocks: [{ ...heading, level: 'part', number: null }, ...others] };
  });
}

const isPartHeading = (block: Block | undefined): boolean =>
  block?.kind === 'heading' && block.level === 'part';

type PartName = SectionNames['worked'][number];
type MakePart = (sections: readonly Section[], composition: Composition) => readonly Block[];

const parts: Readonly<Record<PartName, MakePart>> = {
  /** Made of the letters of all others. */
  symbols: () => [],
  overview: (sections, composition) => [
    ...about(sections, composition, 'overview'),
    ...(composition.explored === false ? [] : explorerBlocks(composition)),
  ],
  forward: (sections, composition) =>
    part(
      composition.language.document.forwardPart,
      'forward',
      about(sections, composition, 'forward', 'output', 'output-losses'),
    ),
  backward: (sections, composition) =>
    part(
      composition.language.document.backwardPart,
      'backward',
      [...about(sections, composition, 'gradient', 'objective'), ...valuedBlocks(composition)],
      startFromTheLoss(composition),
    ),
  update: (sections, composition) =>
    part(composition.language.numbers.updatePart, 'update', about(sections, composition, 'update')),
  /** Which says nothing about one parameter alone. */
  recap: (_, composition) =>
    composition.only === undefined
      ? part(composition.language.document.recapPart, 'recap', recapBlocks(composition))
      : [],
  appendix: (sections, composition) =>
    part(
      composition.language.document.appendixPart,
      'appendix',
      about(sections, composition, 'function-derivative', 'loss-derivative'),
    ),
};

const isPart = (name: string): name is PartName => Object.hasOwn(parts, name);

/** The sections of the derivation on these topics. */
const about = (
  sections: readonly Section[],
  composition: Composition,
  ...kinds: readonly Section['topic']['kind'][]
): readonly Block[] =>
  sections
    .filter(({ topic }) => kinds.includes(topic.kind))
    .flatMap((section) => sectionBlocks(section, composition));

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
