import type { CommentName, RoutineName } from '../../derivation/general/statements/listing.ts';
import type { Naming, OutputKind, StepName } from '../../derivation/general/statements/statement.ts';
import type { ActivationName, LossName } from '../../network/spec.ts';

/** A statement on paper, row by row; words are left to a language. */
export interface PrintedRow {
  /** One formula in its place, a line of a listing, or a row of a table whose cells are its parts. */
  readonly layout: 'display' | 'listing' | 'table';
  /** How many loops and conditions the line stands in. */
  readonly indent: number;
  readonly parts: readonly PrintedPart[];
}

export type PrintedPart =
  | { readonly kind: 'math'; readonly tex: string }
  | { readonly kind: 'word'; readonly word: StatementWord };

/** What only a language can say. */
export type StatementWord =
  | { readonly kind: 'routine'; readonly of: RoutineName }
  | { readonly kind: 'listing'; readonly of: ListingWord }
  | { readonly kind: 'comment'; readonly of: CommentName }
  | { readonly kind: 'step'; readonly of: StepName }
  | { readonly kind: 'name'; readonly of: Naming['called'] }
  | { readonly kind: 'column'; readonly of: 'outputs' | 'activation' | 'loss' }
  | { readonly kind: 'outputs'; readonly of: OutputKind }
  | { readonly kind: 'activation'; readonly of: ActivationName }
  | { readonly kind: 'loss'; readonly of: LossName };

export type ListingWord =
  | 'initialise'
  | 'while'
  | 'for'
  | 'to'
  | 'down-to'
  | 'do'
  | 'if'
  | 'then'
  | 'end'
  | 'algorithm';

export const math = (tex: string): PrintedPart => ({ kind: 'math', tex });
export const word = (spoken: StatementWord): PrintedPart => ({ kind: 'word', word: spoken });

export const display = (...parts: readonly PrintedPart[]): PrintedRow => ({
  layout: 'display',
  indent: 0,
  parts,
});
