import type { Index } from '../quantity/index.ts';
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

function symbolText(notation: IndexNames, index: Exclude<Index, number>): string {
  if (!('symbol' in index)) return letterTex(notation.size(index.of));
  const { symbol, plus } = index;
  const letter = notation.index(symbol);
  if (plus === 0) return letter;
  return plus > 0 ? `${letter}+${plus}` : `${letter}-${-plus}`;
}
