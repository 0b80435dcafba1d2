import type { IndexSymbol } from '../../../quantity/index.ts';
import { type Place, ReadBackError } from '../read-back-error.ts';
import type { Token } from '../tokens.ts';
import { extentsOf } from './extents.ts';
import type { Grammar } from './grammar.ts';
import { whole } from './group.ts';
import { within } from './scope.ts';
import { seenTex } from './seen.ts';
import type { Term } from './term.ts';

const symbols: readonly IndexSymbol[] = ['running', 'to', 'from', 'next', 'class'];

/** A formula in which one letter is an index that only the row around it binds. */
export interface OwnIndexEntry {
  readonly entry: Term;
  readonly index: IndexSymbol;
}

/** All ways to read a formula with an index that nothing before it speaks of. */
export const entriesWithOwnIndex = (
  grammar: Grammar,
  tokens: readonly Token[],
  at: Place,
): readonly OwnIndexEntry[] =>
  symbols.flatMap((index) => {
    const letter = seenTex(grammar.reading.notation.index(index));
    if (grammar.scope.symbols.has(letter)) return [];
    const entry = readable(grammar.inside(within(grammar.scope, letter, index)), tokens, at);
    return entry === undefined || extentsOf(entry, index).length === 0 ? [] : [{ entry, index }];
  });

/** What can be read as it stands, or undefined. */
export function readable(grammar: Grammar, tokens: readonly Token[], at: Place): Term | undefined {
  try {
    return whole(grammar, tokens, at);
  } catch (error) {
    if (error instanceof ReadBackError) return undefined;
    throw error;
  }
}
