import type { Arithmetic } from '../expression/arithmetic/arithmetic.ts';
import { evaluate, type Valuation } from '../expression/evaluate.ts';
import type { PartialExpr } from '../expression/expr.ts';
import { keyOf } from '../quantity/key.ts';
import { input, type Quantity } from '../quantity/quantity.ts';
import { computedForm, type Model } from './model.ts';

/** Numbers for quantities, by `keyOf`. */
export type Values<T> = ReadonlyMap<string, T>;

/** A quantity held at a value of its own, whatever it is made of. */
export interface Disturbance<T> {
  readonly quantity: Quantity;
  readonly value: T;
}

/**
 * The values of all quantities of a model, computed forward from the given ones. With a disturbance, the disturbed
 * quantity keeps its value and all that depends on it is recomputed.
 */
export function valuesOf<T>(
  model: Model,
  arithmetic: Arithmetic<T>,
  given: Values<T>,
  disturbance?: Disturbance<T>,
): Values<T> {
  const held = disturbance && keyOf(disturbance.quantity);
  const values = new Map(given);
  if (disturbance !== undefined) values.set(keyOf(disturbance.quantity), disturbance.value);
  const valuation = valuationOf(model, arithmetic, values);
  for (const definition of model.definitions) {
    const key = keyOf(definition.quantity);
    if (key !== held) values.set(key, evaluate(computedForm(definition), arithmetic, valuation));
  }
  return values;
}

/**
 * Values formulas by known numbers. A quantity without a number is a bug and throws; so does a derivative not yet
 * taken, unless `partial` says what it is worth.
 */
export function valuationOf<T>(
  model: Model,
  arithmetic: Arithmetic<T>,
  values: Values<T>,
  partial: (expr: PartialExpr) => T = unresolved,
): Valuation<T> {
  const valuation: Valuation<T> = {
    quantity: (quantity) => {
      const found = values.get(keyOf(quantity));
      if (found === undefined) throw new RangeError(`no value for ${keyOf(quantity)}`);
      return found;
    },
    apply: (fn, args) => evaluateApplied(model, arithmetic, fn, args),
    partial,
  };
  return valuation;
}

function evaluateApplied<T>(model: Model, arithmetic: Arithmetic<T>, fn: Quantity, args: readonly T[]): T {
  const places = args.map((_, index) => input(index + 1));
  const values = new Map(places.map((place, index) => [keyOf(place), args[index]]));
  const body = model.applied(
    fn,
    places.map((place) => model.pool.ref(place)),
  );
  const quantity = (place: Quantity): T => {
    const found = values.get(keyOf(place));
    if (found === undefined) throw new RangeError(`no argument for ${keyOf(place)}`);
    return found;
  };
  return evaluate(body, arithmetic, { quantity, apply: unresolved, partial: unresolved });
}

function unresolved(): never {
  throw new Error('a derivative or function without a meaning stands in a formula that is to be valued');
}
