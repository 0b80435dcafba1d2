import type { SharedPart } from './fast-function.ts';

/** Division with one rounding: exact products by T. J. Dekker, Numerische Mathematik 18 (1971), pages 224 to 242. */
export const quotient: SharedPart = {
  source: `\
/**
 * a * b less its rounded product, exactly: both factors are split into halves whose products are exact (Dekker,
 * 1971).
 */
function productError(a: number, b: number): number {
  const splitA = 134217729 * a;
  const highA = splitA - (splitA - a);
  const lowA = a - highA;
  const splitB = 134217729 * b;
  const highB = splitB - (splitB - b);
  const lowB = b - highB;
  return highA * highB - a * b + highA * lowB + lowA * highB + lowA * lowB;
}

/** (a + aLow) / (b + bLow), where the low parts are less than the last digits of the others. */
function quotient(a: number, aLow: number, b: number, bLow: number): number {
  const first = a / b;
  return first + (a - first * b - productError(first, b) + aLow - first * bLow) / b;
}`,
  needs: [],
};

/** The powers from which the tables of sigmoid, tanh and softplus are computed, by exact products alone. */
export const decay: SharedPart = {
  source: `\
/**
 * e^(-i/16) as sums of two doubles, by repeated multiplication with e^(-1/16). Products and sums are the same on
 * every machine, which Math.exp need not be.
 */
const decayStep = 0.9394130628134758;
const decayStepLow = -2.152447043447057e-17;
const decay = new Float64Array(256);
const decayLow = new Float64Array(256);
decay[0] = 1;
for (let i = 1; i < 256; i += 1) {
  const high = decay[i - 1]!;
  const product = high * decayStep;
  const low = productError(high, decayStep) + high * decayStepLow + decayLow[i - 1]! * decayStep;
  decay[i] = product + low;
  decayLow[i] = low - (decay[i]! - product);
}`,
  needs: ['quotient'],
};
