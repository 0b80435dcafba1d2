import type { EquationId, Section } from '../../derivation/equation.ts';
import type { StatementName } from '../../derivation/general/statements/index.ts';
import type { LetterTopic } from '../../expression/matrix/topic.ts';
import type { GeneralStyle, SaidName, StyleSections } from '../../language/general.ts';

/** What a style shows that speaks of any network: its sections in their order. A section without formulas is left out. */
export type Plan<S extends GeneralStyle> = readonly PlannedSection<S>[];

export interface PlannedSection<S extends GeneralStyle> {
  /** Its heading, by name. */
  readonly section: StyleSections[S];
  readonly shows: readonly Item[];
  /** What it is about, where authors change their letters with that. */
  readonly about?: LetterTopic;
  /** A section that says the same of a special network: where that one is shown, this one is left out. */
  readonly unless?: StyleSections[S];
}

export type Item =
  /** General equations by id, in this order; what is not true of the network is left out. */
  | { readonly kind: 'lines'; readonly ids: readonly EquationId[] }
  /** General equations layer by layer, from the first to the last or back; which ones, by the number of the layer. */
  | {
      readonly kind: 'layers';
      readonly order: 'forward' | 'backward';
      readonly ids: (layer: number) => readonly EquationId[];
      /** What is said of any layer in place of them, where there are too many. */
      readonly inGeneral: readonly EquationId[];
    }
  /** A sentence that leads to what follows it, and is said only where that is shown. */
  | { readonly kind: 'said'; readonly name: SaidName }
  /** A sentence that stands for itself. */
  | { readonly kind: 'remark'; readonly name: SaidName }
  /** The network of the document in words: its sizes, functions and loss, which the letters leave open. */
  | { readonly kind: 'network' }
  | { readonly kind: 'statements'; readonly name: StatementName }
  /** Which output functions go with which losses. */
  | { readonly kind: 'output-table' }
  /** The network with the names of its units. */
  | { readonly kind: 'figure' }
  /** What the loss of a single unit is made of, with the derivative at each arrow. */
  | { readonly kind: 'computation-graph' }
  /** Sections about this very network. */
  | { readonly kind: 'sections'; readonly topic: Section['topic']['kind'] };

export const lines = (...ids: readonly EquationId[]): Item => ({ kind: 'lines', ids });
export const layers = (
  order: 'forward' | 'backward',
  ids: (layer: number) => readonly EquationId[],
  inGeneral: readonly EquationId[],
): Item => ({ kind: 'layers', order, ids, inGeneral });
export const said = (name: SaidName): Item => ({ kind: 'said', name });
export const remark = (name: SaidName): Item => ({ kind: 'remark', name });
export const network: Item = { kind: 'network' };
export const statements = (name: StatementName): Item => ({ kind: 'statements', name });
export const outputTable: Item = { kind: 'output-table' };
export const figure: Item = { kind: 'figure' };
export const computationGraph: Item = { kind: 'computation-graph' };
export const sections = (topic: Section['topic']['kind']): Item => ({ kind: 'sections', topic });
