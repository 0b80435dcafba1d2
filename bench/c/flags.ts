/** What C is compiled with: exp of the C library, sums in the order that is written. */
export const flags: readonly string[] = ['-O3', '-march=native'];
