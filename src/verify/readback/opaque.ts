import { prime, type Residue } from './field.ts';

/** A number as good as random, the same for the same words: the value of a letter, or of a function at an argument. */
export function opaque(...words: readonly (string | bigint)[]): Residue {
  const text = JSON.stringify(words.map(String));
  const hash = [...text].reduce((state, char) => stirred(state ^ BigInt(char.codePointAt(0) ?? 0)), start);
  return hash % prime;
}

/** The offset and the prime of FNV-1a for 128 bits; the shifts in between keep values of like words unrelated. */
const start = 0x6c62272e07bb014262b821756295c58dn;
const factor = 0x0000000001000000000000000000013bn;
const bits = 128n;

function stirred(state: bigint): bigint {
  const product = BigInt.asUintN(Number(bits), state * factor);
  const folded = product ^ (product >> 61n);
  return BigInt.asUintN(Number(bits), folded * (2n * folded + 1n)) ^ (folded >> 67n);
}
