import type { Expr } from '../../expression/expr.ts';
import { symbolic } from '../../expression/symbolic/build.ts';
import type { GeneralQuantity } from '../../quantity/index.ts';
import { activation, activationFunction, functionComponent, preactivation } from '../../quantity/quantity.ts';
import type { Scene } from './scene.ts';

/** Whether the function of a layer takes all its preactivations at once, like softmax. */
export function isVectorFunction({ network }: Scene, layer: number): boolean {
  const named = network.layers[layer - 1]?.activations[0]?.named;
  return named?.kind === 'apply' && named.fn.kind === 'function-component';
}

/**
 * f(z) of an elementwise function, or with order 1 its derivative as ∂a/∂z, where the argument must be a preactivation
 * of the layer. Throws RangeError for a vector function, which has no value at a single z.
 */
export function appliedIn(scene: Scene, layer: number, order: 0 | 1, argument: Expr): Expr {
  if (isVectorFunction(scene, layer))
    throw new RangeError(`the function of layer ${layer} is not elementwise`);
  const { pool } = scene.network;
  if (order === 0) return pool.apply(activationFunction(layer), [argument]);
  const { unit, sample } = ownPreactivation(argument, layer);
  if (sample === undefined)
    return pool.partial(pool.ref(activation(layer, unit)), preactivation(layer, unit));
  const build = symbolic(pool);
  const of = build.quantity({ ...activation(layer, unit), sample });
  return build.partial(of, { ...preactivation(layer, unit), sample });
}

function ownPreactivation(argument: Expr, layer: number): { unit: number; sample?: number } {
  const quantity = quantityOf(argument);
  if (quantity?.kind !== 'preactivation' || quantity.layer !== layer || typeof quantity.unit !== 'number')
    throw new RangeError(`the derivative of a function is taken at a preactivation of its layer ${layer}`);
  return typeof quantity.sample === 'number'
    ? { unit: quantity.unit, sample: quantity.sample }
    : { unit: quantity.unit };
}

function quantityOf(expr: Expr): GeneralQuantity | undefined {
  if (expr.kind === 'ref') return expr.quantity;
  return expr.kind === 'symbolic' && expr.head.kind === 'quantity' ? expr.head.quantity : undefined;
}

/** f(z)_i of all preactivations of the layer. */
export function componentIn(scene: Scene, layer: number, unit: number): Expr {
  const { network } = scene;
  const made = network.layers[layer - 1]?.preactivations ?? [];
  const args = made.map(({ quantity }) => network.pool.ref(quantity));
  return componentOf(scene, layer, unit, args);
}

/** f(args)_i, of an elementwise function as well as of a vector function. Throws RangeError for a missing argument. */
export function componentOf(scene: Scene, layer: number, unit: number, args: readonly Expr[]): Expr {
  const { pool } = scene.network;
  if (isVectorFunction(scene, layer)) return pool.apply(functionComponent(layer, unit), args);
  const own = args[unit - 1];
  if (own === undefined) throw new RangeError(`layer ${layer} has no unit ${unit}`);
  return pool.apply(activationFunction(layer), [own]);
}
