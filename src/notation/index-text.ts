import type { Extent, Index } from '../quantity/index.ts';
import { letterTex } from './letter-tex.ts';
import type { Notation } from './notation.ts';

/** What indices are called. */
export type IndexNames = Pick<Notation, 'index' | 'size' | 'layerNumber'>;

/** The index of a unit or sample: `3`, `i`, `n_{l}`. */
export const unitText = (notation: IndexNames, index: Index): string =>
  typeof index === 'number' ? String(index) : symbolText(notation, index);

/** The number of a layer as this author counts: `2` where chalkgrad has 1, `l-1`, `L`. */
export const layerText = (notation: IndexNames, index: Index): string =>
  typeof index === 'number' ? String(notation.layerNumber(index)) : symbolText(notation, index);

/** Where a sum over all of these begins, for an author who may give the first layer of weights the number 2. */
export const firstText = (notation: IndexNames, over: Extent): string =>
  over.kind === 'layers' ? layerText(notation, over.first) : '1';

function symbolText(notation: IndexNames, index: Exclude<Index, number>): string {
  if (!('symbol' in index)) return letterTex(notation.size(index.of));
  const { symbol, plus } = index;
  const letter = notation.index(symbol);
  if (plus === 0) return letter;
  return plus > 0 ? `${letter}+${plus}` : `${letter}-${-plus}`;
}
