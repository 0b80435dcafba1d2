import type { Notation } from './notation.ts';

/** The notation with the loss written as a function of something, C(θ), or without, C, whatever the author usually does. */
export const withLoss = (notation: Notation, loss: 'plain' | 'whole'): Notation => ({
  ...notation,
  letter: (quantity, shape) => {
    const letter = notation.letter(quantity, shape);
    if (quantity.kind !== 'loss' && quantity.kind !== 'mean-loss') return letter;
    const { argument: _, ...plain } = letter;
    const { lossOf } = notation;
    return loss === 'plain' || lossOf === undefined ? plain : { ...plain, argument: lossOf };
  },
});
