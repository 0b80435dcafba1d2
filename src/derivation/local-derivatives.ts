import { differentiate } from '../expression/differentiate.ts';
import type { Expr } from '../expression/expr.ts';
import { laws, tidy } from '../expression/laws.ts';
import type { ExpressionPool } from '../expression/pool.ts';
import { activationOf } from '../network/activations/index.ts';
import { layerSpec } from '../network/build-model.ts';
import type { Definition, NetworkModel } from '../network/model.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { derivativeInValue } from './value-form.ts';

/** The stages of differentiating a formula, from how it stands to the form that a textbook keeps. */
export interface DerivativeStages {
  /** The formula as it is differentiated: 1/u written as u^{-1}. */
  readonly rewritten: Expr;
  readonly raw: Expr;
  readonly tidied: Expr;
  /** Negative powers below the bar. */
  readonly final: Expr;
}

/** Differentiates a formula by one of its quantities, keeping every stage. */
export function derivativeStages(pool: ExpressionPool, formula: Expr, by: Quantity): DerivativeStages {
  const rewritten = laws.reciprocalAsPower.apply(pool, formula) ?? formula;
  const raw = differentiate(pool, rewritten, by);
  const tidied = tidy(pool, raw);
  return { rewritten, raw, tidied, final: laws.negativePowersBelow.apply(pool, tidied) ?? tidied };
}

/**
 * The forms of ∂p/∂q for a quantity p made directly of q, the one that formulas use last:
 * e^{-z}/(1 + e^{-z})² and a − a² for a sigmoid unit, x for a weight, −a_i·a_j for two units of a softmax layer.
 */
export function localDerivative(
  network: NetworkModel,
  { quantity, named, value }: Definition,
  by: Quantity,
): readonly Expr[] {
  const { pool, spec } = network;
  if (named?.kind !== 'apply') return [derivativeStages(pool, value, by).final];
  const fn = activationOf(layerSpec(spec, named.fn).activation);
  switch (fn.kind) {
    case 'elementwise': {
      const { final } = derivativeStages(pool, value, by);
      const form = derivativeInValue(pool, value, final, by, quantity);
      return form === undefined ? [final] : [final, form];
    }
    case 'vector':
      return [fn.jacobian(pool, activationsBeside(network, quantity), unitOf(quantity), unitOf(by))];
  }
}

/** All activations of the layer that a unit belongs to. */
const activationsBeside = ({ pool, layers }: NetworkModel, unit: Quantity): readonly Expr[] =>
  layers
    .filter(({ layer }) => unit.kind === 'activation' && layer === unit.layer)
    .flatMap(({ activations }) => activations.map(({ quantity }) => pool.ref(quantity)));

function unitOf(quantity: Quantity): number {
  if (quantity.kind === 'activation' || quantity.kind === 'preactivation') return quantity.unit;
  throw new RangeError(`no unit: ${quantity.kind}`);
}
