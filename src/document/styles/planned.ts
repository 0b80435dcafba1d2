import type { EquationId, Section } from '../../derivation/equation.ts';
import { type GeneralForNetwork, generalFor } from '../../derivation/general/for-network.ts';
import type { GeneralStyle } from '../../language/general.ts';
import type { Composition } from '../composition.ts';
import { type Block, sectionAnchor } from '../document.ts';
import { generalLineOf } from '../general-lines.ts';
import { outputTableBlock, statementBlocks } from '../statements.ts';
import { figureBlock } from '../topics/overview.ts';
import { sectionBlocks } from '../topics/section.ts';
import type { Item, Plan } from './plan.ts';
import type { Style } from './style.ts';

/** What is needed to show a plan. */
interface Showing {
  readonly composition: Composition;
  readonly sections: readonly Section[];
  readonly general: GeneralForNetwork;
  /** All general lines of the document. */
  readonly shown: ReadonlySet<EquationId>;
  /** Whether a line stands before, in another item. */
  repeated(id: EquationId, item: Item): boolean;
}

/** The style that a plan describes. */
export const planned = <S extends GeneralStyle>(style: S, plan: Plan<S>): Style => ({
  body: (sections, composition) => {
    const headings = composition.language.general.headings[style];
    const showing = showingOf(
      plan.flatMap(({ shows }) => shows),
      sections,
      composition,
    );
    return plan.flatMap(({ section, shows }): readonly Block[] => {
      const blocks = spoken(shows.map((item) => itemBlocks(item, showing)));
      if (blocks.length === 0) return [];
      const anchor = sectionAnchor(`${style}-${section}`);
      return [
        { kind: 'heading', level: 'section', number: null, text: [headings[section]], anchor },
        ...blocks,
      ];
    });
  },
});

function showingOf(items: readonly Item[], sections: readonly Section[], composition: Composition): Showing {
  const general = generalFor(composition.derivation.network.spec);
  const first = new Map<EquationId, Item>();
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
  item: Item,
  { composition, sections, general, shown, repeated }: Showing,
): readonly Block[] {
  const { language } = composition;
  switch (item.kind) {
    case 'lines':
      return item.ids.flatMap((id) => {
        const equation = general.fitting(id);
        if (equation === undefined) return [];
        return [
          generalLineOf(equation, language, {
            isShown: (other) => shown.has(other),
            repeated: repeated(id, item),
          }),
        ];
      });
    case 'said':
      return [{ kind: 'paragraph', text: language.general.said[item.name]() }];
    case 'statements':
      return statementBlocks(item.name, composition);
    case 'output-table':
      return [outputTableBlock(language)];
    case 'figure':
      return [figureBlock(composition)];
    case 'sections':
      return sections
        .filter(({ topic }) => topic.kind === item.topic)
        .flatMap((section) => sectionBlocks(section, composition));
  }
}

/** Sentences that nothing follows are left out. */
function spoken(shown: readonly (readonly Block[])[]): readonly Block[] {
  const blocks = shown.flat();
  return blocks.filter(
    ({ kind }, index) =>
      kind !== 'paragraph' || (index + 1 < blocks.length && blocks[index + 1]?.kind !== 'paragraph'),
  );
}
