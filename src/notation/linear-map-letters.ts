import type { Extent, GeneralQuantity, Index } from '../quantity/index.ts';
import { unitText } from './index-text.ts';
import { indices } from './indices.ts';
import type { Letter } from './letter.ts';
import type { Notation } from './notation.ts';

/** The letters of any linear map: A with entries a_ij, m rows and n columns, in place of the first layer's weights. */
export function linearMapLetters(notation: Notation): Notation {
  const size = (extent: Extent): Letter => {
    if (extent.kind !== 'units') return notation.size(extent);
    if (extent.layer === 1) return { base: 'm' };
    return extent.layer === 0 ? { base: 'n' } : notation.size(extent);
  };
  const named = { ...notation, size };
  const marked = (base: string, ...places: readonly Index[]): Letter => ({
    base,
    subscript: indices(
      places.map((place) => unitText(named, place)),
      false,
    ),
  });
  return {
    ...named,
    letter: (quantity: GeneralQuantity, shape) => {
      if (quantity.kind === 'weight') return marked('a', quantity.to, quantity.from);
      const letter = notation.letter(quantity, shape);
      return quantity.kind === 'input' ? marked(letter.base, quantity.unit) : letter;
    },
    matrix: (quantity, shape) =>
      quantity.kind === 'weight' ? { base: 'A' } : notation.matrix(quantity, shape),
  };
}
