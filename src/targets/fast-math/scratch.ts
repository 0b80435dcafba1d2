import type { SharedPart } from './fast-function.ts';

/**
 * How numbers are rounded to a step 2^-s: their sum with 1.5 * 2^(52-s) has no digits below it, and its last bits are
 * the number of steps in two's complement. Storing a double and loading half of it again is faster than a conversion.
 */
export const scratch: SharedPart = {
  source: `\
/** A double, and the same eight bytes as two words, of which lowWord is the one with the double's last 32 bits. */
const scratch = new Float64Array(new ArrayBuffer(8));
const scratchWords = new Int32Array(scratch.buffer);
scratch[0] = 1;
const lowWord = scratchWords[0] === 0 ? 0 : 1;`,
  needs: [],
};
