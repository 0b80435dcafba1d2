import { Decimal } from 'decimal.js';
import type { Quantity } from '../../quantity/quantity.ts';
import { type Arithmetic, firstOf } from '../arithmetic/arithmetic.ts';
import { decimals } from '../arithmetic/decimals.ts';
import type { Expr } from '../expr.ts';
import type { Precise } from '../precision.ts';
import type { Kink } from './kinks.ts';
import { preciseAt } from './numbers.ts';

/** How a function passes over from one case to another. */
export type KinkKind =
  /** It is continuous, and the slopes on both sides come to one number: that is its derivative. */
  | { readonly kind: 'smooth'; readonly slope: Precise }
  /** It is continuous, and the slopes on both sides come to different numbers or grow without bound. */
  | { readonly kind: 'corner'; readonly left: Precise; readonly right: Precise }
  /** It is not continuous, or has no value at all. */
  | { readonly kind: 'jump' };

/** Looks at f from both sides of a kink, and at `derivative`, which needs to be its derivative on both sides only. */
export function kinkKind(f: Expr, derivative: Expr, by: Quantity, kink: Kink): KinkKind {
  const [before, after] = besides(kink);
  const values = [before, after].map((at) => beside(f, by, at));
  const [left, right] = [beside(derivative, by, before), beside(derivative, by, after)];
  const here = valueAtKink(f, by, kink);
  if (!values.every((value) => isNear(value, here))) return { kind: 'jump' };
  const isSmooth = isNear(left, right) && left.abs().lt(endless);
  return isSmooth ? { kind: 'smooth', slope: right } : { kind: 'corner', left, right };
}

/** A slope beyond this so near a kink grows without bound. */
export const endless = new Decimal('1e25');

/**
 * The value at a kink, what turns there being exactly 0. NaN where there is none.
 */
export const valueAtKink = (expr: Expr, by: Quantity, { at }: Kink): Precise =>
  preciseAt({ by, digits: 120, arithmetic: tying(decimals(120)) }, expr, at);

/** What is so small is 0 when it comes to signs and comparisons: kinks are known to 60 digits. */
const tie = new Decimal('1e-45');

const tying = (arithmetic: Arithmetic<Precise>): Arithmetic<Precise> => {
  const settled = (number: Precise): Precise => (number.abs().lt(tie) ? new Decimal(0) : number);
  return {
    ...arithmetic,
    elementary: (fn, argument) =>
      arithmetic.elementary(fn, fn === 'abs' || fn === 'sign' ? settled(argument) : argument),
    cases: (branches, otherwise) =>
      firstOf(branches, otherwise, (left, right) => settled(arithmetic.add(left, right.neg())).cmp(0)),
  };
};

/** A root loses half of the digits that lie between a kink and the places beside it. */
const isNear = (one: Precise, other: Precise): boolean =>
  one
    .sub(other)
    .abs()
    .lte(Decimal.max(1, one.abs(), other.abs()).mul('1e-15'));

const digitsBeside = 260;

/** So near that what is continuous has hardly changed, and far enough for the digits that the kink is known to. */
function besides({ at, exact }: Kink): readonly [Precise, Precise] {
  const Digits = Decimal.clone({ precision: digitsBeside, defaults: true });
  const step = exact === undefined ? '1e-40' : '1e-120';
  const place =
    exact === undefined ? at : new Digits(exact.numerator.toString()).div(exact.denominator.toString());
  return [Digits.sub(place, step), Digits.add(place, step)];
}

const beside = (expr: Expr, by: Quantity, at: Precise): Precise =>
  preciseAt({ by, digits: digitsBeside }, expr, at);
