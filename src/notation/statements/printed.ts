import type { CommentName, RoutineName } from '../../expression/statement/listing.ts';
import type { Naming, StepName } from '../../expression/statement/statement.ts';

/** A statement on paper, row by row; words are left to a language. */
export interface PrintedRow {
  /** One formula in its place, or a line of a listing. */
  readonly layout: 'display' | 'listing';
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
  | { readonly kind: 'name'; readonly of: Naming['called'] };

export type ListingWord =
  | 'initialise'
  | 'while'
  | 'for'
  | 'to'
  | 'down-to'
  | 'do'
  | 'if'
  | 'if-so'
  | 'end'
  | 'algorithm';

export const math = (tex: string): PrintedPart => ({ kind: 'math', tex });
export const word = (spoken: StatementWord): PrintedPart => ({ kind: 'word', word: spoken });

export const display = (...parts: readonly PrintedPart[]): PrintedRow => ({
  layout: 'display',
  indent: 0,
  parts,
});
