import type { Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import {
  activation,
  activationFunction,
  bias,
  preactivation,
  type Quantity,
  weight,
} from '../../quantity/quantity.ts';
import { activations } from '../activations/index.ts';
import type { LayerModel } from '../model.ts';
import type { LayerSpec } from '../spec.ts';

/** A fully connected layer: z_j = Σ_i source_i · w_ji + b_j and a_j = f(z_j). */
export function denseLayer(
  pool: ExpressionPool,
  layer: number,
  spec: LayerSpec,
  sources: readonly Quantity[],
): LayerModel {
  const units = Array.from({ length: spec.units }, (_, index) => index + 1);
  const weights = units.map((to) => sources.map((_, index) => weight(layer, to, index + 1)));
  const biases = spec.bias ? units.map((to) => bias(layer, to)) : [];
  return {
    layer,
    weights: weights.flat(),
    biases,
    preactivations: units.map((unit, index) => ({
      quantity: preactivation(layer, unit),
      value: weightedSum(pool, sources, weights[index] ?? [], biases[index]),
    })),
    activations: units.map((unit) => {
      const z = pool.ref(preactivation(layer, unit));
      return {
        quantity: activation(layer, unit),
        value: activations[spec.activation].definition(pool, z),
        named: pool.apply(activationFunction(layer), [z]),
      };
    }),
  };
}

function weightedSum(
  pool: ExpressionPool,
  sources: readonly Quantity[],
  weights: readonly Quantity[],
  offset: Quantity | undefined,
): Expr {
  const products = weights.map((factor, index) => {
    const source = sources[index];
    if (source === undefined) throw new RangeError(`no source for weight ${index + 1}`);
    return pool.product([pool.ref(source), pool.ref(factor)]);
  });
  return pool.sum(offset === undefined ? products : [...products, pool.ref(offset)]);
}
