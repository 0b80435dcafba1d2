import { letterTex } from './letter-tex.ts';
import type { Notation } from './notation.ts';

/** Preactivations and activations of a layer with what they are functions of, the input: h_i(x). */
export const ofInputLetters = (notation: Notation): Notation => ({
  ...notation,
  matrix: (quantity, shape) => {
    const letter = notation.matrix(quantity, shape);
    const isMade = quantity.kind === 'preactivation' || quantity.kind === 'activation';
    if (!isMade || quantity.layer === 0) return letter;
    const { batch } = quantity;
    return { ...letter, argument: letterTex(notation.matrix({ kind: 'input', batch }, shape)) };
  },
});
