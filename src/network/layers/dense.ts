import type { Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import {
  activation,
  activationFunction,
  bias,
  functionComponent,
  logSum,
  maximum,
  type Parameter,
  preactivation,
  type Quantity,
  sharedBias,
  type Weight,
  weight,
} from '../../quantity/quantity.ts';
import { type ElementwiseActivation, ofUnit, type VectorActivation } from '../activations/activation.ts';
import { activationOf } from '../activations/index.ts';
import type { Definition, LayerModel } from '../model.ts';
import type { BiasSpec, LayerSpec } from '../spec.ts';

/** A fully connected layer: z_j = Σ_i source_i · w_ji + b_j and a_j = f(z_j), or a_j = f_j(z_1, …, z_n). */
export function denseLayer(
  pool: ExpressionPool,
  layer: number,
  spec: LayerSpec,
  sources: readonly Quantity[],
): LayerModel {
  const units = Array.from({ length: spec.units }, (_, index) => index + 1);
  const weights = units.map((to) => sources.map((_, index) => weight(layer, to, index + 1)));
  const biases = biasesOf(spec.bias, layer, units);
  const fn = activationOf(spec.activation);
  return {
    layer,
    weights: weights.flat(),
    biases,
    preactivations: units.map((unit, index) => ({
      quantity: preactivation(layer, unit),
      value: weightedSum(pool, sources, weights[index] ?? [], biases[index] ?? sharedOf(biases)),
    })),
    ...activationsOf(pool, layer, units, fn),
  };
}

type BiasParameter = Exclude<Parameter, Weight>;

function biasesOf(spec: BiasSpec, layer: number, units: readonly number[]): readonly BiasParameter[] {
  if (spec === 'shared') return [sharedBias(layer)];
  return spec ? units.map((to) => bias(layer, to)) : [];
}

const sharedOf = (biases: readonly BiasParameter[]): Quantity | undefined =>
  biases.find(({ kind }) => kind === 'shared-bias');

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

type Activations = Pick<LayerModel, 'auxiliaries' | 'activations'>;

function activationsOf(
  pool: ExpressionPool,
  layer: number,
  units: readonly number[],
  fn: ElementwiseActivation | VectorActivation,
): Activations {
  const zs = units.map((unit) => pool.ref(preactivation(layer, unit)));
  switch (fn.kind) {
    case 'elementwise':
      return { auxiliaries: [], activations: units.map((unit) => elementwise(pool, layer, unit, fn)) };
    case 'vector':
      return vector(pool, layer, zs, fn);
  }
}

function elementwise(
  pool: ExpressionPool,
  layer: number,
  unit: number,
  fn: ElementwiseActivation,
): Definition {
  const z = pool.ref(preactivation(layer, unit));
  const value = fn.definition(pool, z);
  const computed = fn.computed?.(pool, z);
  return {
    quantity: activation(layer, unit),
    value,
    named: pool.apply(activationFunction(layer), [z]),
    ...(computed !== undefined && { computed }),
  };
}

/** m = max z comes first, so that every exponential is at most 1. */
function vector(pool: ExpressionPool, layer: number, zs: readonly Expr[], fn: VectorActivation): Activations {
  const largest = pool.ref(maximum(layer));
  return {
    auxiliaries: [
      { quantity: maximum(layer), value: zs.length === 1 ? ofUnit(zs, 1) : pool.call('max', zs) },
    ],
    activations: zs.map((_, index) => ({
      quantity: activation(layer, index + 1),
      value: fn.definition(pool, zs, index + 1),
      named: pool.apply(functionComponent(layer, index + 1), zs),
      computed: fn.computed(pool, zs, index + 1, largest),
    })),
  };
}

/** s = log Σ e^{z − m} of a layer, which a cross-entropy is computed with. */
export const logSumOf = (pool: ExpressionPool, { layer, preactivations }: LayerModel): Definition => {
  const largest = pool.ref(maximum(layer));
  const exponentials = preactivations.map(({ quantity }) =>
    pool.exp(pool.minus(pool.ref(quantity), largest)),
  );
  return { quantity: logSum(layer), value: pool.call('log', [pool.sum(exponentials)]) };
};
