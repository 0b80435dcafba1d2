import { endless, type KnownKink, valueAtKink } from '../expression/calculus/index.ts';
import type { Expr } from '../expression/expr.ts';
import type { Precise } from '../expression/precision.ts';
import { argument } from '../quantity/quantity.ts';

/** A place where a derivative is not what its rules say, or where there is none and a value is agreed on. */
export type FunctionKink =
  /** The slopes on both sides come to one number, which is the derivative, but the rules give another. */
  | { readonly kind: 'smooth'; readonly at: string; readonly slope: string }
  /** The function is continuous, and its slope differs on both sides; `slope` is agreed on. */
  | {
      readonly kind: 'corner';
      readonly at: string;
      readonly slope: string | null;
      readonly left: string;
      readonly right: string;
    }
  /** The function is not continuous; `slope` is agreed on. */
  | { readonly kind: 'jump'; readonly at: string; readonly slope: string | null };

/**
 * What is to be told of kinks between −10 and 10, in ascending order; at most nine. Numbers are whole, fractions or to six
 * digits, or ∞ with its sign; `null` is no number.
 */
export const toldKinks = (
  kinks: readonly KnownKink[],
  mended: readonly KnownKink[],
  derivative: Expr,
): readonly FunctionKink[] =>
  kinks
    .filter((kink) => kink.at.abs().lte(widest) && (kink.kind !== 'smooth' || mended.includes(kink)))
    .slice(0, most)
    .map((kink) => told(kink, derivative));

/** Kinks farther out than this are not told. */
const widest = 10;
const most = 9;

function told(kink: KnownKink, derivative: Expr): FunctionKink {
  const at = placeOf(kink);
  const here = valueAtKink(derivative, argument(), kink);
  const slope = here.isFinite() ? rounded(here) : null;
  switch (kink.kind) {
    case 'smooth':
      return { kind: kink.kind, at, slope: rounded(kink.slope) };
    case 'corner':
      return { kind: kink.kind, at, slope, left: rounded(kink.left), right: rounded(kink.right) };
    case 'jump':
      return { kind: kink.kind, at, slope };
  }
}

function placeOf({ at, exact }: KnownKink): string {
  if (exact === undefined) return rounded(at);
  return exact.denominator === 1n ? String(exact.numerator) : `${exact.numerator}/${exact.denominator}`;
}

/** What lies beside a kink is off by less than any digit that is told; so 0 is. */
function rounded(number: Precise): string {
  if (number.abs().gt(endless)) return number.isNegative() ? '-∞' : '∞';
  return String(number.abs().lt('1e-20') ? 0 : Number(number.toPrecision(6)));
}
