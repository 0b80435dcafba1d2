import type { EquationId, Section } from '../../derivation/equation.ts';
import { type GeneralForNetwork, generalFor } from '../../derivation/general/for-network.ts';
import { mostLayers } from '../../derivation/general/like-network.ts';
import { errorNameLines } from '../../derivation/general/rules/index.ts';
import type { GeneralStyle } from '../../language/general.ts';
import type { Phrase } from '../../language/sentence.ts';
import type { Notation } from '../../notation/notation.ts';
import type { Composition } from '../composition.ts';
import { type Block, sectionAnchor } from '../document.ts';
import { generalLineOf } from '../general-lines.ts';
import { sentenceOf } from '../said.ts';
import { outputTableBlock, statementBlocks } from '../statements.ts';
import { graphBlocks } from '../topics/graph.ts';
import { figureBlock, networkWords } from '../topics/overview.ts';
import { sectionBlocks } from '../topics/section.ts';
import type { Item, Plan, PlannedSection } from './plan.ts';
import type { Style, StylePart } from './style.ts';

type Fitting = Pick<GeneralForNetwork, 'fitting'>;

/** What is needed to show a plan. */
interface Showing {
  readonly composition: Composition;
  readonly sections: readonly Section[];
  readonly general: Fitting;
  /** All general lines of the document. */
  readonly shown: ReadonlySet<EquationId>;
  /** Whether a line stands before, in another item. */
  repeated(id: EquationId, item: Settled): boolean;
}

/** A style and the plan that it follows. */
export interface PlannedStyle<S extends GeneralStyle> extends Style {
  readonly plan: Plan<S>;
}

/** The style that a plan describes. */
export const planned = <S extends GeneralStyle>(style: S, plan: Plan<S>): PlannedStyle<S> => ({
  plan,
  parts: (names, sections, composition) => {
    const headings = composition.language.general.headings[style];
    const { network } = composition.derivation;
    const general = fittingFor(composition);
    const wanted = names.flatMap((name) => plan.filter(({ section }) => section === name));
    const chosen = withoutDoubles(wanted, general, network.layers.length);
    const showing = showingOf(
      chosen.flatMap(({ shows }) => shows),
      general,
      sections,
      composition,
    );
    return chosen.flatMap(({ section, shows, about }): readonly StylePart[] => {
      const notation = about && composition.notation.about(about);
      const blocks = spoken(
        shows,
        shows.map((item) => itemBlocks(item, showing, notation)),
      );
      if (blocks.length === 0) return [];
      const anchor = sectionAnchor(`${style}-${section}`);
      const heading = {
        kind: 'heading',
        level: 'section',
        number: null,
        text: [headings[section]],
        anchor,
      } as const;
      return [{ name: section, blocks: [heading, ...blocks] }];
    });
  },
});

/** The lines that are true of the network; that δ is a name is said only by authors who have a δ. */
function fittingFor({ derivation: { network }, notation }: Composition): Fitting {
  const general = generalFor(network.spec);
  if (notation.derivatives.error === 'letter') return general;
  const isIdle = (id: EquationId): boolean => errorNameLines.some((name) => name === id);
  return { fitting: (id) => (isIdle(id) ? undefined : general.fitting(id)) };
}

interface SettledSection<S extends GeneralStyle> extends Omit<PlannedSection<S>, 'shows'> {
  readonly shows: readonly Settled[];
}

/** The sections with the layers of the network, without those in whose place others stand. */
function withoutDoubles<S extends GeneralStyle>(
  plan: Plan<S>,
  general: Fitting,
  depth: number,
): readonly SettledSection<S>[] {
  const settled = plan.map((one) => ({ ...one, shows: one.shows.map((item) => itemFor(depth, item)) }));
  const hasLines = ({ shows }: SettledSection<S>): boolean =>
    shows.some((item) => item.kind === 'lines' && item.ids.some((id) => general.fitting(id) !== undefined));
  return settled.filter(
    ({ unless }) => !settled.some((other) => other.section === unless && hasLines(other)),
  );
}

/** The lines of all layers, in their order, or those of any layer. */
function itemFor(depth: number, item: Item): Exclude<Item, { kind: 'layers' }> {
  if (item.kind !== 'layers') return item;
  if (depth > mostLayers) return { kind: 'lines', ids: item.inGeneral };
  const numbers = Array.from({ length: depth }, (_, index) => index + 1);
  const inOrder = item.order === 'forward' ? numbers : numbers.toReversed();
  return { kind: 'lines', ids: inOrder.flatMap(item.ids) };
}

type Settled = ReturnType<typeof itemFor>;

function showingOf(
  items: readonly Settled[],
  general: Fitting,
  sections: readonly Section[],
  composition: Composition,
): Showing {
  const first = new Map<EquationId, Settled>();
  for (const item of items) {
    if (item.kind !== 'lines') continue;
    for (const id of item.ids) if (!first.has(id) && general.fitting(id) !== undefined) first.set(id, item);
  }
  return {
    composition,
    sections,
    general,
    shown: new Set(first.keys()),
    repeated: (id, item) => first.get(id) !== item,
  };
}

function itemBlocks(
  item: Settled,
  { composition, sections, general, shown, repeated }: Showing,
  notation: Notation | undefined,
): readonly Block[] {
  const { language } = composition;
  switch (item.kind) {
    case 'lines':
      return item.ids.flatMap((id) => {
        const equation = general.fitting(id);
        if (equation === undefined) return [];
        return [
          generalLineOf(equation, language, {
            notation,
            isShown: (other) => shown.has(other),
            repeated: repeated(id, item),
          }),
        ];
      });
    case 'said':
    case 'remark':
      return [{ kind: 'paragraph', text: sentenceOf(item.name, composition) }];
    case 'network':
      return [{ kind: 'paragraph', text: networkWords(composition) }];
    case 'statements':
      return statementBlocks(item.name, composition, notation);
    case 'output-table':
      return [outputTableBlock(language)];
    case 'figure':
      return [figureBlock(composition)];
    case 'computation-graph':
      return graphBlocks(composition);
    case 'sections':
      return ownBlocks(item.topic, sections, composition);
  }
}

/** Sections about the network itself; their reasons name no line of other sections, which are not shown. */
function ownBlocks(
  kind: Section['topic']['kind'],
  sections: readonly Section[],
  composition: Composition,
): readonly Block[] {
  const own = sections.filter(({ topic }) => topic.kind === kind);
  const ids = new Set(own.flatMap(({ equations }) => equations.map(({ id }) => id)));
  const isStray = (phrase: Phrase): boolean =>
    typeof phrase !== 'string' && phrase.kind === 'equation' && !ids.has(phrase.id);
  return own
    .flatMap((section) => sectionBlocks(section, composition))
    .map((block) => (block.kind === 'line' && block.reason.some(isStray) ? { ...block, reason: [] } : block));
}

/** What the items of a section show, without sentences that lead to nothing; nothing where that is all. */
function spoken(items: readonly Settled[], shown: readonly (readonly Block[])[]): readonly Block[] {
  if (items.every(({ kind }, index) => isWords(kind) || shown[index]?.length === 0)) return [];
  return shown.flatMap((blocks, index) => {
    if (items[index]?.kind !== 'said') return blocks;
    const next = items.findIndex(
      ({ kind }, later) => later > index && (isWords(kind) || shown[later]?.length !== 0),
    );
    const leads = next >= 0 && !isWords(items[next]?.kind);
    return leads ? blocks : [];
  });
}

const isWords = (kind: Settled['kind'] | undefined): boolean =>
  kind === 'said' || kind === 'remark' || kind === 'network';
