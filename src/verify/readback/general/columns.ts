import { type Place, ReadBackError } from '../read-back-error.ts';
import type { Token } from '../tokens.ts';
import type { Grammar } from './grammar.ts';
import type { Term } from './term.ts';

/** A row with dots. */
export function columns(_grammar: Grammar, _tokens: readonly Token[], at: Place): Term {
  throw new ReadBackError('dots', at);
}
