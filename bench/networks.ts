import type { Sizes } from './contestant.ts';

/** The networks whose training is measured, from 6 to 23,820 weights. */
export const networks: readonly Sizes[] = [
  [2, 2, 1],
  [3, 2, 2],
  [4, 8, 3],
  [8, 16, 16, 4],
  [16, 32, 10],
  [64, 32, 10],
  [784, 30, 10],
];

export const nameOf = (sizes: Sizes): string => sizes.join('-');

/** The sizes that a name such as 3-2-2 says. Throws for what is none. */
export function sizesOf(name: string): Sizes {
  const [inputs, ...units] = name.split('-').map(Number);
  if (inputs === undefined || units.length === 0 || ![inputs, ...units].every(Number.isInteger))
    throw new RangeError(`${name} are no sizes`);
  return [inputs, ...units];
}
