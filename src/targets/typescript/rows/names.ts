import type { Places } from '../places.ts';

/** A name of an array entry taken apart: `w_1_j_i` is entry j, i of `w_1`. */
export interface SplitName {
  readonly array: string;
  readonly letters: readonly string[];
}

export function splitName(name: string): SplitName {
  const [, array = name, letters = ''] = /^(.*?)((?:_[ijk])*)$/.exec(name) ?? [];
  return { array, letters: letters.split('_').slice(1) };
}

/** Vectors that have a place in memory; `b_2` is one even where all units share the only entry. */
export const isVector = (array: string): boolean => /^(?:x|t|theta|(?:z|a|e|b|dE_da|dE_dz)_\d+)$/.test(array);

/** What is written for entries of vectors; `index` answers what stands between the brackets for a letter. */
export const vectorPlaces =
  (index: (letter: string) => string): Places =>
  (name) => {
    const { array, letters } = splitName(name);
    const [letter] = letters;
    if (!isVector(array) || letters.length > 1) return undefined;
    if (letter !== undefined) return `${array}[${index(letter)}]!`;
    return /^b_\d+$/.test(array) ? `${array}[0]!` : undefined;
  };

/** Entries in the loops over their own letters. */
export const ownPlaces: Places = vectorPlaces((letter) => letter);
