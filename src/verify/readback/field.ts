import type { Arithmetic } from '../../expression/arithmetic/arithmetic.ts';

/**
 * Numbers modulo the prime 2^127 − 1: exact, so that formulas which differ have different values at a random point,
 * but for a chance of about 2^-120, and formulas that are equal by the laws of arithmetic have the same one.
 */
export type Residue = bigint;

export const prime = 2n ** 127n - 1n;

/** The value of what has none, 1/0; it spreads like NaN. */
export const none: Residue = -1n;

/** What is opaque: of a function nothing is known but that equal arguments give equal values. */
export type Opaque = (name: string, ...args: readonly Residue[]) => Residue;

/** The arithmetic of residues; functions, comparisons and powers with other than integer exponents are opaque. */
export const field = (opaque: Opaque): Arithmetic<Residue> => ({
  rational: (numerator, denominator) => quotient(reduced(numerator), reduced(denominator)),
  add: defined((one, other) => reduced(one + other)),
  multiply: defined((one, other) => reduced(one * other)),
  negate: defined((one) => reduced(-one)),
  divide: defined(quotient),
  power: defined((base, exponent) => {
    if (exponent <= largestPower) return raised(base, exponent);
    return exponent >= prime - largestPower
      ? quotient(1n, raised(base, prime - exponent))
      : exponent === half
        ? opaque('sqrt', base)
        : opaque('power', base, exponent);
  }),
  pi: () => opaque('pi'),
  elementary: (fn, argument) => {
    if (argument === none) return none;
    return fn === 'log1p' ? opaque('log', reduced(1n + argument)) : opaque(fn, argument);
  },
  max: defined((one, other) => opaque('max', one, other)),
  min: defined((one, other) => opaque('min', one, other)),
  cases: (branches, otherwise) => {
    const parts = branches.map(({ relation, left, right, value }) =>
      opaque(`branch ${relation}`, left, right, value()),
    );
    return opaque('cases', ...parts, otherwise());
  },
});

/** u^½ is printed, and read, as a square root. */
const half = (prime + 1n) / 2n;

/** The largest exponent that is multiplied out. */
const largestPower = 1000n;

const defined =
  (operation: (...args: readonly [Residue, Residue]) => Residue) =>
  (one: Residue, other: Residue = 0n): Residue =>
    one === none || other === none ? none : operation(one, other);

function reduced(value: bigint): Residue {
  const rest = value % prime;
  return rest < 0n ? rest + prime : rest;
}

/** By Fermat: u^(p−2) is the inverse of u. */
function quotient(numerator: Residue, denominator: Residue): Residue {
  if (denominator === 0n) return none;
  return denominator === 1n ? numerator : reduced(numerator * raised(denominator, prime - 2n));
}

function raised(base: Residue, exponent: bigint): Residue {
  if (exponent === 0n) return 1n;
  const half = raised(base, exponent / 2n);
  const square = reduced(half * half);
  return exponent % 2n === 0n ? square : reduced(square * base);
}
