import type { Kinks, Switch } from '../../engine/differences/kinks.ts';
import { doubles } from '../../expression/arithmetic/doubles.ts';
import { kinksOf, switchesIn } from '../../expression/calculus/index.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { Expr } from '../../expression/expr.ts';
import { ExpressionPool } from '../../expression/pool.ts';
import { activationOf } from '../../network/activations/index.ts';
import { activationKey } from '../../network/build-model.ts';
import { lossOf } from '../../network/losses/index.ts';
import { type ActivationSpec, layerSizes, type NetworkSpec } from '../../network/spec.ts';
import { argument, prediction, type Quantity, target } from '../../quantity/quantity.ts';

/** Where the functions of a network pass from one case to another, by what their formulas turn on. */
export function networkKinks(spec: NetworkSpec): Kinks {
  const known = new Map<string, readonly number[]>();
  const placesOf = (activation: ActivationSpec): readonly number[] => {
    const key = activationKey(activation);
    const found = known.get(key) ?? activationKinks(activation);
    known.set(key, found);
    return found;
  };
  return { activations: spec.layers.map(({ activation }) => placesOf(activation)), loss: lossSwitches(spec) };
}

/** Of an activation function: places on the line of z, in ascending order. */
export function activationKinks(spec: ActivationSpec): readonly number[] {
  const activation = activationOf(spec);
  if (activation.kind === 'vector') return [];
  const pool = new ExpressionPool();
  const f = activation.definition(pool, pool.ref(argument()));
  return kinksOf(pool, f, argument()).map(({ at }) => at.toNumber());
}

/** What changes its sign where the loss of a network passes from one case to another. */
export function lossSwitches(spec: NetworkSpec): readonly Switch[] {
  const pool = new ExpressionPool();
  const units = Array.from({ length: layerSizes(spec).at(-1) ?? 0 }, (_, index) => index + 1);
  const refs = (name: (unit: number) => Quantity): readonly Expr[] =>
    units.map((unit) => pool.ref(name(unit)));
  const value = lossOf(spec.loss).definition(
    pool,
    refs((unit) => prediction(spec.layers.length, unit)),
    refs(target),
  );
  return switchesIn(pool, value).map(switchOf);
}

const switchOf =
  (turn: Expr): Switch =>
  (outputs, targets) => {
    const quantity = (each: Quantity): number => numberOf(each, outputs, targets) ?? Number.NaN;
    return evaluate(turn, doubles, { quantity, apply: never, partial: never });
  };

function numberOf(quantity: Quantity, outputs: Float64Array, targets: Float64Array): number | undefined {
  if (quantity.kind === 'prediction') return outputs[quantity.unit - 1];
  return quantity.kind === 'target' ? targets[quantity.unit - 1] : undefined;
}

function never(): never {
  throw new Error('a loss names no functions and no derivatives');
}
