import type { Range } from '../../../derivation/general/general-equation.ts';
import type { Notation } from '../../../notation/notation.ts';
import type { Extent, IndexSymbol } from '../../../quantity/index.ts';
import type { Scope } from './scope.ts';
import { seenTex } from './seen.ts';

/**
 * The indices that a line is about, by their letters. Throws RangeError where one letter stands for two of them: nobody
 * could tell which is meant.
 */
export function scopeOf(ranges: readonly Range[], notation: Notation): Scope {
  const symbols = new Map<string, IndexSymbol>();
  const extents = new Map<IndexSymbol, Extent>();
  for (const { symbol, last } of ranges) {
    const letter = seenTex(notation.index(symbol));
    const other = symbols.get(letter);
    if (other !== undefined && other !== symbol) throw new RangeError(`${letter} is ${symbol} and ${other}`);
    symbols.set(letter, symbol);
    if (typeof last !== 'number' && 'of' in last) extents.set(symbol, last.of);
  }
  return { symbols, extents };
}
