import type { Index } from '../quantity/index.ts';
import { letterTex } from './letter-tex.ts';
import type { Notation } from './notation.ts';

type IndexLetters = Pick<Notation, 'index' | 'size' | 'layerNumber'>;

/** The index of a unit or sample: `3`, `i`, `n_{l}`. */
export const unitText = (notation: IndexLetters, index: Index): string =>
  typeof index === 'number' ? String(index) : symbolText(notation, index);

/** The number of a layer as this author counts: `2` where chalkgrad has 1, `l-1`, `L`. */
export const layerText = (notation: IndexLetters, index: Index): string =>
  typeof index === 'number' ? String(notation.layerNumber(index)) : symbolText(notation, index);

function symbolText(notation: IndexLetters, index: Exclude<Index, number>): string {
  if (!('symbol' in index)) return letterTex(notation.size(index.of));
  const { symbol, plus } = index;
  const letter = notation.index(symbol);
  if (plus === 0) return letter;
  return plus > 0 ? `${letter}+${plus}` : `${letter}-${-plus}`;
}

/** Whether an index is more than one letter or digit, so that commas must keep it from its neighbours. */
export function isComposite(index: Index): boolean {
  if (typeof index === 'number') return index > 9;
  return 'symbol' in index ? index.plus !== 0 : true;
}

/** Indices side by side, with commas as soon as one of them is composite: `ij`, but `i+1,m,j`. */
export const joinedIndices = (texts: readonly string[], indices: readonly Index[]): string =>
  texts.join(indices.some(isComposite) ? ',' : '');
