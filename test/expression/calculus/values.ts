import { Decimal } from 'decimal.js';
import { decimals } from '../../../src/expression/arithmetic/decimals.ts';
import { evaluate } from '../../../src/expression/evaluate.ts';
import type { Expr } from '../../../src/expression/expr.ts';
import { argument } from '../../../src/quantity/quantity.ts';

const precise = decimals(90);

/** The value at z; derivatives not yet taken by differences, to about 45 digits. */
export function valueAt(expr: Expr, z: Decimal): Decimal {
  const step = new Decimal('1e-25');
  return evaluate(expr, precise, {
    quantity: (quantity) => {
      if (quantity.kind === argument().kind) return z;
      throw new RangeError(`no value for ${quantity.kind}`);
    },
    apply: () => {
      throw new RangeError('no function has a name here');
    },
    partial: ({ of }) => {
      const moved = (by: Decimal): Decimal => valueAt(of, precise.add(z, by));
      return precise.divide(
        precise.add(moved(step), precise.negate(moved(step.neg()))),
        precise.add(step, step),
      );
    },
  });
}

/** Whether two formulas have one value, relative to their size, wherever both are finite. */
export function sameValue(one: Expr, other: Expr, at: string, tolerance = '1e-40'): boolean {
  const [left, right] = [valueAt(one, new Decimal(at)), valueAt(other, new Decimal(at))];
  if (!left.isFinite() || !right.isFinite()) return true;
  const scale = Decimal.max(1, left.abs(), right.abs());
  return left.sub(right).abs().lte(scale.mul(tolerance));
}
