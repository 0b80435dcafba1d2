import type { EquationId, Section } from '../../derivation/equation.ts';
import type { StatementName } from '../../derivation/general/statements/index.ts';
import type { GeneralStyle, SaidName, StyleSections } from '../../language/general.ts';

/** What a style shows that speaks of any network: its sections in their order. A section without formulas is left out. */
export type Plan<S extends GeneralStyle> = readonly PlannedSection<S>[];

export interface PlannedSection<S extends GeneralStyle> {
  /** Its heading, by name. */
  readonly section: StyleSections[S];
  readonly shows: readonly Item[];
}

export type Item =
  /** General equations by id, in this order; what is not true of the network is left out. */
  | { readonly kind: 'lines'; readonly ids: readonly EquationId[] }
  /** A sentence, said only where a formula follows it. */
  | { readonly kind: 'said'; readonly name: SaidName }
  | { readonly kind: 'statements'; readonly name: StatementName }
  /** Which output functions go with which losses. */
  | { readonly kind: 'output-table' }
  /** The network with the names of its units. */
  | { readonly kind: 'figure' }
  /** Sections about this very network. */
  | { readonly kind: 'sections'; readonly topic: Section['topic']['kind'] };

export const lines = (...ids: readonly EquationId[]): Item => ({ kind: 'lines', ids });
export const said = (name: SaidName): Item => ({ kind: 'said', name });
export const statements = (name: StatementName): Item => ({ kind: 'statements', name });
export const outputTable: Item = { kind: 'output-table' };
export const figure: Item = { kind: 'figure' };
export const sections = (topic: Section['topic']['kind']): Item => ({ kind: 'sections', topic });
