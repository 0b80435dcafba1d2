import type { Notation } from './notation.ts';

/** The notation with the loss written as a function of something, C(θ), or without, C, whatever the author usually does. */
export const withLoss = (notation: Notation, loss: 'plain' | 'whole'): Notation => ({
  ...notation,
  letter: (quantity, shape) => {
    if (quantity.kind !== 'loss' && quantity.kind !== 'mean-loss') return notation.letter(quantity, shape);
    if (loss === 'whole') return notation.wholeLoss(quantity, shape);
    const { argument: _, ...plain } = notation.letter(quantity, shape);
    return plain;
  },
});
