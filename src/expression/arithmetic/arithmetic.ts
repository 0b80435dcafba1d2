import type { ElementaryFunction } from '../elementary.ts';
import type { Relation } from '../expr.ts';

/** The numbers in which a formula is valued. */
export interface Arithmetic<T> {
  /** The rational nearest to `numerator/denominator`. */
  rational(numerator: bigint, denominator: bigint): T;
  pi(): T;
  add(one: T, other: T): T;
  multiply(one: T, other: T): T;
  negate(one: T): T;
  divide(numerator: T, denominator: T): T;
  /** An integer power up to 64 is a product. */
  power(base: T, exponent: T): T;
  elementary(fn: ElementaryFunction, argument: T): T;
  max(one: T, other: T): T;
  min(one: T, other: T): T;
  /** The value of the first branch whose condition holds, else `otherwise`; no other value is asked for. */
  cases(branches: readonly ValuedBranch<T>[], otherwise: () => T): T;
}

export interface ValuedBranch<T> {
  readonly relation: Relation;
  readonly left: T;
  readonly right: T;
  readonly value: () => T;
}

/** The first branch whose condition holds; `order` is negative, 0 or positive, or NaN where nothing holds. */
export function firstOf<T>(
  branches: readonly ValuedBranch<T>[],
  otherwise: () => T,
  order: (left: T, right: T) => number,
): T {
  const found = branches.find(({ relation, left, right }) => holds[relation](order(left, right)));
  return (found?.value ?? otherwise)();
}

const holds: Readonly<Record<Relation, (order: number) => boolean>> = {
  less: (order) => order < 0,
  'at-most': (order) => order <= 0,
  greater: (order) => order > 0,
  'at-least': (order) => order >= 0,
  equal: (order) => order === 0,
  unequal: (order) => order !== 0,
};

/** An integer power of at most 64 as a product from left to right; `undefined` for any other exponent. */
export function repeated<T>(
  { rational, multiply, divide }: Pick<Arithmetic<T>, 'rational' | 'multiply' | 'divide'>,
  base: T,
  exponent: number,
): T | undefined {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 64) return undefined;
  if (exponent === 0) return rational(1n, 1n);
  let product = base;
  for (let count = 1; count < Math.abs(exponent); count += 1) product = multiply(product, base);
  return exponent > 0 ? product : divide(rational(1n, 1n), product);
}
