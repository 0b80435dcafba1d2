import type { FastPart } from './fast-function.ts';

/**
 * How numbers are rounded to a step 2^-s: their sum with 1.5 * 2^(52-s) has no digits below it, and its last bits are
 * the number of steps in two's complement. Storing a double and loading half of it again is faster than a conversion.
 */
export const scratch: FastPart = {
  source: `\
/**
 * A double, and the same eight bytes as two words, of which lowWord is the one with the double's last 32 bits. A number
 * plus 1.5 * 2^(52-s) is rounded to a multiple of 2^-s, and the low word is how many times 2^-s that is.
 */
const scratch = new Float64Array(new ArrayBuffer(8));
const scratchWords = new Int32Array(scratch.buffer);
scratch[0] = 1;
const lowWord = scratchWords[0] === 0 ? 0 : 1;
const toIntegers = 6755399441055744;
const toSixteenths = 422212465065984;
const to32nds = 211106232532992;`,
  needs: [],
};
