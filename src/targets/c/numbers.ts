import type { NumbersName } from '../../program/numbers.ts';

/**
 * Texts that are written for arrays of doubles, for arrays of the numbers asked for. Losses stay doubles, and so does what
 * comes back from a layer, as in the modules for JavaScript.
 */
export const keptInC = (numbers: NumbersName, texts: readonly string[]): readonly string[] =>
  numbers === 'float64' ? texts : texts.map((text) => text.replaceAll(arrayOfDoubles, 'float '));

const arrayOfDoubles = /\bdouble (?=\(?\*(?!held_losses)|(?!losses\b|dE_da_)\w+\[)/g;

/** An entry of an array inside a formula. C computes with two floats in floats. */
export const entryIn = (numbers: NumbersName, entry: string): string =>
  numbers === 'float64' ? entry : `(double)${entry}`;
