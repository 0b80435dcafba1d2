import { differentiate } from '../expression/differentiate.ts';
import type { Expr } from '../expression/expr.ts';
import { tidy } from '../expression/laws.ts';
import type { ExpressionPool } from '../expression/pool.ts';
import { substitute } from '../expression/rewrite.ts';
import { activationOf } from '../network/activations/index.ts';
import { layerSpec } from '../network/build-model.ts';
import type { Definition, NetworkModel } from '../network/model.ts';
import { same } from '../quantity/key.ts';
import { argument, type Quantity, value } from '../quantity/quantity.ts';
import { type Slope, type SlopeOptions, slopeOf } from './slope.ts';

/** The derivatives of quantities by those that they are made of directly. */
export interface LocalDerivatives {
  /** The derivative of the elementwise activation function of a layer, in `argument` and `value`. */
  slope(layer: number): Slope;
  /**
   * The forms of ∂p/∂q for a quantity p made directly of q, the one that formulas use last:
   * e^{-z}/(1 + e^{-z})² and a − a² for a sigmoid unit, x for a weight, −a_i·a_j for two units of a softmax layer.
   */
  of(made: Definition, by: Quantity): readonly Expr[];
}

/** The local derivatives of a network; the derivative of each layer's function is worked out once. */
export function localDerivatives(network: NetworkModel, options: SlopeOptions): LocalDerivatives {
  const { pool, spec } = network;
  const slopes = new Map<number, Slope>();
  const slope = (layer: number): Slope => {
    const found = slopes.get(layer) ?? slopeOf(network, layer, options);
    slopes.set(layer, found);
    return found;
  };
  const of: LocalDerivatives['of'] = ({ quantity, named, value: formula }, by) => {
    if (named?.kind !== 'apply') return [tidy(pool, differentiate(pool, formula, by))];
    const fn = activationOf(layerSpec(spec, named.fn).activation);
    switch (fn.kind) {
      case 'elementwise':
        return slope(layerOf(quantity)).forms.map((form) => atUnit(pool, form, by, quantity));
      case 'vector':
        return [fn.jacobian(pool, activationsBeside(network, quantity), unitOf(quantity), unitOf(by))];
    }
  };
  return { slope, of };
}

/** A formula in the argument z and the value a of a function, for one unit. */
const atUnit = (pool: ExpressionPool, form: Expr, z: Quantity, a: Quantity): Expr =>
  substitute(pool, form, (part) => {
    if (part.kind !== 'ref') return undefined;
    if (same(part.quantity, argument())) return pool.ref(z);
    return same(part.quantity, value()) ? pool.ref(a) : undefined;
  });

/** All activations of the layer that a unit belongs to. */
const activationsBeside = ({ pool, layers }: NetworkModel, unit: Quantity): readonly Expr[] =>
  layers
    .filter(({ layer }) => layer === layerOf(unit))
    .flatMap(({ activations }) => activations.map(({ quantity }) => pool.ref(quantity)));

function layerOf(quantity: Quantity): number {
  if (quantity.kind === 'activation') return quantity.layer;
  throw new RangeError(`no activation: ${quantity.kind}`);
}

function unitOf(quantity: Quantity): number {
  if (quantity.kind === 'activation' || quantity.kind === 'preactivation') return quantity.unit;
  throw new RangeError(`no unit: ${quantity.kind}`);
}
