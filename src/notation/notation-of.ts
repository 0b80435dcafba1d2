import type { LetterTopic } from '../expression/matrix/topic.ts';
import { type IndexNames, layerText } from './index-text.ts';
import { wholeLoss } from './loss-letter.ts';
import type { Manner } from './manner.ts';
import { matrixLetter } from './matrix-letter.ts';
import type { Notation } from './notation.ts';
import { quantityLetter } from './quantity-letter.ts';
import { sizeLetter } from './size-letter.ts';

/** The notation of an author from the table of what is special about it. */
export const notationOf = (manner: Manner): Notation => notationAbout(manner, undefined);

function notationAbout(usual: Manner, topic: LetterTopic | undefined): Notation {
  const manner = topic === undefined ? usual : mannerAbout(usual, topic);
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
    wholeLoss: (loss, shape) => wholeLoss(manner, names, loss, shape),
    about: (other) => notationAbout(usual, other),
    derivatives,
    matrices,
    conventions,
  };
}

/** The manner of an author where he speaks of one topic. */
function mannerAbout(manner: Manner, topic: LetterTopic): Manner {
  const { indices, sizes, ...others } = manner.topics?.[topic] ?? {};
  return {
    ...manner,
    ...others,
    indices: { ...manner.indices, ...indices },
    sizes: { ...manner.sizes, ...sizes },
  };
}
