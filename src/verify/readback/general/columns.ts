import type { IndexSymbol } from '../../../quantity/index.ts';
import { type Place, ReadBackError } from '../read-back-error.ts';
import type { Token, TokenOf } from '../tokens.ts';
import { extentsOf } from './extents.ts';
import { generalEntry } from './general-entry.ts';
import type { Grammar } from './grammar.ts';
import { whole } from './group.ts';
import { unitNamed } from './index-text.ts';
import { entriesWithOwnIndex } from './own-index.ts';
import { isLayerSymbol } from './scope.ts';
import type { Term } from './term.ts';

/** What stands in square brackets with dots: zeros but for one place, a general entry, or the columns of a batch. */
export function columns(grammar: Grammar, tokens: readonly Token[], at: Place): Term {
  const parts = separated(tokens);
  const isDots = (part: readonly Token[]): boolean => part.length === 1 && part[0]?.kind === 'dots';
  const written = parts.filter((part) => !isDots(part));
  const middle = written.find(([token]) => token?.kind === 'placed')?.[0];
  if (middle?.kind === 'placed' && written.length === 3) return placed(grammar, middle);
  const [only] = written;
  if (parts.length === 3 && written.length === 1 && only !== undefined) return column(grammar, only, at);
  if (parts.length === 1) return ofSamples(grammar, tokens, at);
  throw new ReadBackError('a row with dots expected', at);
}

/** The parts between commas. */
function separated(tokens: readonly Token[]): readonly (readonly Token[])[] {
  let depth = 0;
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    depth += token.kind === 'open' ? 1 : token.kind === 'close' ? -1 : 0;
    if (token.kind === 'comma' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** `[0, …, a_j, …, 0]`, the place below the value. */
function placed(grammar: Grammar, { body, place, at }: TokenOf<'placed'>): Term {
  const { reading, scope } = grammar;
  const index = unitNamed(place, scope, reading, at);
  const over = typeof index !== 'number' && 'symbol' in index ? scope.extents.get(index.symbol) : undefined;
  if (over === undefined) throw new ReadBackError('an index that the line is about expected', at);
  return { kind: 'placed', of: whole(grammar, body, at), place: index, over };
}

/** `[…, f′(z_i), …]`: a column by its general entry, with an index of its own or one of those at hand. */
function column(grammar: Grammar, tokens: readonly Token[], at: Place): Term {
  const [found] = entriesWithOwnIndex(grammar, tokens, at).flatMap(({ entry, index }) =>
    arrayOf(entry, index),
  );
  if (found !== undefined) return found;
  const entry = whole(grammar, tokens, at);
  const [first] = [...grammar.scope.symbols.values()]
    .filter((symbol) => !isLayerSymbol(symbol))
    .flatMap((symbol) => arrayOf(entry, symbol));
  if (first === undefined) throw new ReadBackError('a general entry expected', at);
  return first;
}

function arrayOf(entry: Term, index: IndexSymbol): readonly Term[] {
  const over = extentsOf(entry, index);
  return over.length === 0 ? [] : [{ kind: 'array', entry, rows: { index, over }, columns: undefined }];
}

/** `[x^{(1)} x^{(2)} … x^{(m)}]`, letters side by side. */
function ofSamples(grammar: Grammar, tokens: readonly Token[], at: Place): Term {
  const starts = [...tokens.keys()].filter((place) => ['letter', 'dots'].includes(tokens[place]?.kind ?? ''));
  const shown = starts.map((start, place): Term | 'dots' =>
    tokens[start]?.kind === 'dots' ? 'dots' : whole(grammar, tokens.slice(start, starts[place + 1]), at),
  );
  const { entry, index, over } = generalEntry(shown, grammar.scope, at);
  if (over.some(({ kind }) => kind !== 'samples'))
    throw new ReadBackError('a column for each sample expected', at);
  return { kind: 'per-sample', index, of: entry };
}
