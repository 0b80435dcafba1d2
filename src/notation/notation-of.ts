import { type IndexNames, layerText } from './index-text.ts';
import type { Manner } from './manner.ts';
import { matrixLetter } from './matrix-letter.ts';
import type { Notation } from './notation.ts';
import { quantityLetter } from './quantity-letter.ts';
import { sizeLetter } from './size-letter.ts';

/** The notation of an author from the table of what is special about it. */
export function notationOf(manner: Manner): Notation {
  const { conventions, derivatives, matrices } = manner;
  const names: IndexNames = {
    index: (symbol) => manner.indices[symbol],
    layerNumber: (layer) => layer + conventions.inputLayer,
    size: (extent) => sizeLetter(manner.sizes, extent, (layer) => layerText(names, layer)),
  };
  return {
    ...names,
    letter: (quantity, shape) => quantityLetter(manner, names, quantity, shape),
    matrix: (quantity, shape) => matrixLetter(manner, names, quantity, shape),
    lossOf: manner.lossOf,
    derivatives,
    matrices,
    conventions,
  };
}
