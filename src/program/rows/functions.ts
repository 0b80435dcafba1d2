import { type SlopeOptions, slopeOf } from '../../derivation/slope.ts';
import { copier } from '../../expression/copy.ts';
import type { Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import { substitute } from '../../expression/rewrite.ts';
import { symbolic } from '../../expression/symbolic/build.ts';
import { activationOf, type VectorActivation } from '../../network/activations/index.ts';
import { buildModel } from '../../network/build-model.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { GeneralQuantity } from '../../quantity/index.ts';
import { argument, value } from '../../quantity/quantity.ts';

/** What the functions of a network's layers are, in the forms in which they are computed. */
export interface LayerFunctions {
  /** f(z). Throws for a function of several arguments. */
  applied(layer: number, z: Expr): Expr;
  /** f′(z) of a preactivation. Throws for a function of several arguments. */
  slope(layer: number, z: Expr): Expr;
  /** The function of a layer if it takes all preactivations at once. */
  vector(layer: number): VectorActivation | undefined;
}

/** The functions come from the network room and their derivatives from the study of them, as at every altitude. */
export function layerFunctions(
  pool: ExpressionPool,
  spec: NetworkSpec,
  options: SlopeOptions,
): LayerFunctions {
  const copied = copier(pool);
  const narrow = buildModel({
    ...spec,
    inputs: 1,
    loss: 'half-squared-error',
    layers: spec.layers.map((layer) => ({ ...layer, units: 1 })),
  });
  const functionOf = (layer: number) => {
    const found = spec.layers[layer - 1];
    if (found === undefined) throw new RangeError(`no layer ${layer}`);
    return activationOf(found.activation);
  };
  return {
    applied: (layer, z) => {
      const fn = functionOf(layer);
      if (fn.kind === 'vector') throw new RangeError(`the function of layer ${layer} is not elementwise`);
      return (fn.computed ?? fn.definition)(pool, z);
    },
    slope: (layer, z) => {
      const form = slopeOf(narrow, layer, options).forms.at(-1);
      if (form === undefined) throw new Error('a derivative has a form');
      return withUnit(pool, copied(form), z);
    },
    vector: (layer) => {
      const fn = functionOf(layer);
      return fn.kind === 'vector' ? fn : undefined;
    },
  };
}

/** A form in the argument and the value of a function, or in its name, for the unit that has the preactivation z. */
function withUnit(pool: ExpressionPool, form: Expr, z: Expr): Expr {
  const a = symbolic(pool).quantity(activationBeside(z));
  return substitute(pool, form, (part) => {
    if (part.kind === 'apply') return a;
    if (part.kind !== 'ref') return undefined;
    if (part.quantity.kind === argument().kind) return z;
    return part.quantity.kind === value().kind ? a : undefined;
  });
}

function activationBeside(z: Expr): GeneralQuantity {
  if (z.kind !== 'symbolic' || z.head.kind !== 'quantity' || z.head.quantity.kind !== 'preactivation')
    throw new Error('the derivative of a function is taken at a preactivation');
  return { ...z.head.quantity, kind: 'activation' };
}
