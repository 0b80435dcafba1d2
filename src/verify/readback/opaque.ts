import { prime, type Residue } from './field.ts';

/** A number as good as random, the same for the same words: the value of a letter, or of a function at an argument. */
export function opaque(...words: readonly (string | bigint)[]): Residue {
  const text = JSON.stringify(words.map(String));
  return seeds.reduce((sum, seed) => (sum << 32n) | BigInt(hashed(text, seed)), 0n) % prime;
}

/** One for every 32 bits; odd digits of π. */
const seeds = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344] as const;

/** A hash of 32 bits: MurmurHash3 by Austin Appleby, code unit by code unit. */
function hashed(text: string, seed: number): number {
  let state = seed;
  for (let index = 0; index < text.length; index += 1) {
    const word = Math.imul(text.charCodeAt(index), 0xcc9e2d51);
    state ^= Math.imul((word << 15) | (word >>> 17), 0x1b873593);
    state = (Math.imul((state << 13) | (state >>> 19), 5) + 0xe6546b64) | 0;
  }
  state ^= text.length;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
