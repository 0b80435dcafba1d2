import { Decimal } from 'decimal.js';
import type { Quantity } from '../../../quantity/quantity.ts';
import type { Expr } from '../../expr.ts';
import type { Precise } from '../../precision.ts';
import type { Kink } from '../kinks.ts';
import { preciseAt } from '../numbers.ts';

/** How many digits must agree. */
export const agreedDigits = 50;

/** The precisions that are tried one after the other: where digits cancel, more of them are needed. */
const precisions: readonly number[] = [80, 160, 480];

export interface Comparison {
  /** At how many points both formulas have values. */
  readonly points: number;
  /** Where they differ. */
  readonly differAt?: string;
}

/** Two formulas that are to be equal in a quantity, except at some places. */
export interface Claim {
  readonly one: Expr;
  readonly other: Expr;
  readonly by: Quantity;
  readonly apart: readonly Kink[];
}

/** Compares two formulas at points of both signs, at 0, at large values, and at and around kinks. */
export function compare({ one, other, by, apart }: Claim, kinks: readonly Kink[]): Comparison {
  let points = 0;
  for (const at of [...fixedPoints, ...kinks.flatMap(around)]) {
    if (apart.some((kink) => kink.at.eq(at))) continue;
    const verdict = agreesAt(one, other, by, at);
    if (verdict === false) return { points, differAt: at.toSignificantDigits(20).toString() };
    if (verdict === true) points += 1;
  }
  return { points };
}

const fixedPoints: readonly Precise[] = [
  '0',
  ...['0.001', '0.1234567890123', '0.3141592653589793', '0.57721566490153', '0.75', '1', '1.61803398874989']
    .concat(['2', '2.71828182845904', '3.7', '5.5', '9.869604401089', '30', '1000'])
    .flatMap((size) => [size, `-${size}`]),
].map((text) => new Decimal(text));

/** Enough digits to stand beside a kink. */
const Near = Decimal.clone({ precision: 120, defaults: true });

/** A kink, and its neighbourhood on both sides; a kink that is not exactly known is only approached. */
const around = ({ at, exact }: Kink): readonly Precise[] => [
  ...(exact === undefined ? [] : [at]),
  ...['1e-3', '1e-12', '1e-30'].flatMap((step) => [Near.add(at, step), Near.sub(at, step)]),
];

/** `undefined` where one of the formulas has no value. */
function agreesAt(one: Expr, other: Expr, by: Quantity, at: Precise): boolean | undefined {
  for (const digits of precisions) {
    const [left, right] = [preciseAt({ by, digits }, one, at), preciseAt({ by, digits }, other, at)];
    if (!left.isFinite() || !right.isFinite()) return undefined;
    const apart = left.sub(right).abs();
    const size = Decimal.max(left.abs(), right.abs());
    if (apart.lte(size.mul(`1e-${agreedDigits}`))) return true;
    if (digits === precisions.at(-1)) return apart.lte(`1e-${digits - 2 * agreedDigits}`);
  }
  return undefined;
}
