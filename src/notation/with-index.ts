import { binding, mapIndices } from '../quantity/bind.ts';
import type { Index, IndexSymbol } from '../quantity/index.ts';
import type { Notation } from './notation.ts';

/** The letters with an index in the place of a symbol: what a sum says of its term with this index. */
export const withIndexAt = (notation: Notation, symbol: IndexSymbol, to: Index): Notation => ({
  ...notation,
  letter: (quantity, shape) => notation.letter(mapIndices(quantity, binding(symbol, to)), shape),
});
