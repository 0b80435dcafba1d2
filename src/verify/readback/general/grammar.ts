import type { Cursor } from '../cursor.ts';
import type { Reading } from './reading.ts';
import type { Scope } from './scope.ts';
import type { Term } from './term.ts';

/** What every part of the reader needs, and how to read what holds together less or more tightly. */
export interface Grammar {
  readonly reading: Reading;
  readonly scope: Scope;
  /** Whether an entry of an array is read: there a unit that is alone in its layer, and not the layer, has their letter. */
  readonly isEntry: boolean;
  /** Terms with signs between them. */
  sum(cursor: Cursor): Term;
  /** As far as a sign of series or derivation reaches. */
  product(cursor: Cursor): Term;
  /** The same grammar where another index is bound. */
  inside(scope: Scope): Grammar;
  /** The same grammar for the entries of an array. */
  inEntries(): Grammar;
}
