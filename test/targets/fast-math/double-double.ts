/** The sum of two doubles, the second at most half an ulp of the first: about 106 bits. */
export interface Pair {
  readonly high: number;
  readonly low: number;
}

export const pair = (high: number, low = 0): Pair => ({ high, low });

/**
 * high + low as a pair, for any two numbers; D. E. Knuth, The Art of Computer Programming 2, section 4.2.2, theorem
 * B.
 */
function sumOf(one: number, other: number): Pair {
  const high = one + other;
  const part = high - one;
  return { high, low: one - (high - part) + (other - part) };
}

export function add(one: Pair, other: Pair): Pair {
  const { high, low } = sumOf(one.high, other.high);
  const rest = sumOf(one.low, other.low);
  const middle = sumOf(high, low + rest.high);
  return sumOf(middle.high, middle.low + rest.low);
}

export const negate = ({ high, low }: Pair): Pair => ({ high: -high, low: -low });

/** The upper 26 bits of a number; G. W. Veltkamp (1968). */
function upper(number: number): number {
  const large = number * (2 ** 27 + 1);
  return large - (large - number);
}

export function multiply(one: Pair, other: Pair): Pair {
  const product = one.high * other.high;
  const [a, b] = [upper(one.high), upper(other.high)];
  const [c, d] = [one.high - a, other.high - b];
  const error = a * b - product + a * d + c * b + c * d;
  return sumOf(product, error + (one.high * other.low + one.low * other.high));
}

export function divide(one: Pair, other: Pair): Pair {
  const first = one.high / other.high;
  const rest = add(one, negate(multiply(pair(first), other)));
  const second = rest.high / other.high;
  const last = add(rest, negate(multiply(pair(second), other))).high / other.high;
  return add(sumOf(first, second), pair(last));
}

/** Exact, as long as nothing overflows or becomes denormal. */
export const scaled = ({ high, low }: Pair, factor: number): Pair => ({
  high: high * factor,
  low: low * factor,
});
