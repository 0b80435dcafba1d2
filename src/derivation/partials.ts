import type { Arithmetic } from '../expression/arithmetic/arithmetic.ts';
import { evaluate, type Valuation } from '../expression/evaluate.ts';
import type { Expr, PartialExpr } from '../expression/expr.ts';
import { quantitiesIn } from '../expression/quantities.ts';
import type { Definition, Model } from '../network/model.ts';
import { type Values, valuationOf } from '../network/valuation.ts';
import { keyOf } from '../quantity/key.ts';
import type { Quantity } from '../quantity/quantity.ts';

/** How a derivative that is not yet taken gets its number. */
export type PartialValue<T> = (expr: PartialExpr) => T;

/**
 * Values ∂of/∂by as (of(by + h) − of(by − h))/2h: `by` alone is disturbed, and all that depends on it is recomputed,
 * once for all derivatives by it and as far as they ask. The error is about h²·|of‴|/6 from the truncation and |of|·u/h
 * from numbers that are rounded to a part u. h is `step`, and grows with numbers beyond 10⁴, which leave fewer digits to
 * what is added to them.
 */
export function differenceQuotients<T>(
  model: Model,
  arithmetic: Arithmetic<T>,
  values: Values<T>,
  step: T,
): PartialValue<T> {
  const undisturbed = valuationOf(model, arithmetic, values);
  const definitions = model.definitions.map((definition) => ({
    ...definition,
    parts: quantitiesIn(definition.value),
  }));
  const [one, little] = [arithmetic.rational(1n, 1n), arithmetic.rational(1n, 10_000n)];
  const around = (by: Quantity): Around<T> => {
    const at = undisturbed.quantity(by);
    const size = arithmetic.multiply(little, arithmetic.elementary('abs', at));
    const own = arithmetic.multiply(step, arithmetic.max(one, size));
    const dependent = dependentOn(definitions, by);
    const disturbed = (value: T): Valuation<T> => recomputed(arithmetic, undisturbed, by, value, dependent);
    return {
      above: disturbed(arithmetic.add(at, own)),
      below: disturbed(arithmetic.add(at, arithmetic.negate(own))),
      apart: arithmetic.add(own, own),
    };
  };
  const known = new Map<string, Around<T>>();
  return ({ of, by }) => {
    const { above, below, apart } = known.get(keyOf(by)) ?? around(by);
    known.set(keyOf(by), { above, below, apart });
    const [more, less] = [evaluate(of, arithmetic, above), evaluate(of, arithmetic, below)];
    return arithmetic.divide(arithmetic.add(more, arithmetic.negate(less)), apart);
  };
}

/** All quantities with one of them a step more, and a step less, and how far these are apart. */
interface Around<T> {
  readonly above: Valuation<T>;
  readonly below: Valuation<T>;
  readonly apart: T;
}

/** The definitions of all that depends on a quantity, by what they define. */
function dependentOn(
  definitions: readonly (Definition & { readonly parts: ReadonlyMap<string, Quantity> })[],
  by: Quantity,
): ReadonlyMap<string, Expr> {
  const dependent = new Map<string, Expr>();
  const changed = [keyOf(by)];
  for (const { quantity, value, parts } of definitions) {
    if (!changed.some((key) => parts.has(key))) continue;
    changed.push(keyOf(quantity));
    dependent.set(keyOf(quantity), value);
  }
  return dependent;
}

function recomputed<T>(
  arithmetic: Arithmetic<T>,
  undisturbed: Valuation<T>,
  by: Quantity,
  value: T,
  dependent: ReadonlyMap<string, Expr>,
): Valuation<T> {
  const changed = new Map([[keyOf(by), value]]);
  const valuation: Valuation<T> = {
    ...undisturbed,
    quantity: (quantity) => {
      const key = keyOf(quantity);
      const definition = dependent.get(key);
      const found = changed.get(key);
      if (found !== undefined) return found;
      if (definition === undefined) return undisturbed.quantity(quantity);
      const anew = evaluate(definition, arithmetic, valuation);
      changed.set(key, anew);
      return anew;
    },
  };
  return valuation;
}
