import type { Arithmetic } from '../expression/arithmetic/arithmetic.ts';
import { evaluate, type Valuation } from '../expression/evaluate.ts';
import type { PartialExpr } from '../expression/expr.ts';
import { quantitiesIn } from '../expression/quantities.ts';
import type { Model } from '../network/model.ts';
import { type Values, valuationOf } from '../network/valuation.ts';
import { keyOf } from '../quantity/key.ts';

/** How a derivative that is not yet taken gets its number. */
export type PartialValue<T> = (expr: PartialExpr) => T;

/**
 * Values ∂of/∂by as (of(by + h) − of(by − h))/2h: `by` alone is disturbed, and all that depends on it is recomputed.
 * The error is about h²·|of‴|/6 from the truncation and |of|·u/h from numbers that are rounded to a part u.
 */
export function differenceQuotients<T>(
  model: Model,
  arithmetic: Arithmetic<T>,
  values: Values<T>,
  step: T,
): PartialValue<T> {
  const undisturbed = valuationOf(model, arithmetic, values);
  const parts = model.definitions.map(({ value }) => quantitiesIn(value));
  const disturbed = (expr: PartialExpr, by: T): T => {
    const changed = new Map([[keyOf(expr.by), by]]);
    const valuation: Valuation<T> = {
      ...undisturbed,
      quantity: (quantity) => changed.get(keyOf(quantity)) ?? undisturbed.quantity(quantity),
    };
    model.definitions.forEach(({ quantity, value }, index) => {
      if (![...changed.keys()].some((key) => parts[index]?.has(key) === true)) return;
      changed.set(keyOf(quantity), evaluate(value, arithmetic, valuation));
    });
    return evaluate(expr.of, arithmetic, valuation);
  };
  return (expr) => {
    const at = undisturbed.quantity(expr.by);
    const above = disturbed(expr, arithmetic.add(at, step));
    const below = disturbed(expr, arithmetic.add(at, arithmetic.negate(step)));
    return arithmetic.divide(arithmetic.add(above, arithmetic.negate(below)), arithmetic.add(step, step));
  };
}
