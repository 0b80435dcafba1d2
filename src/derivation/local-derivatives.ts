import { differentiate } from '../expression/differentiate.ts';
import type { Expr } from '../expression/expr.ts';
import { laws, tidy } from '../expression/laws.ts';
import type { ExpressionPool } from '../expression/pool.ts';
import { activations } from '../network/activations/index.ts';
import { layerSpec } from '../network/build-model.ts';
import type { Definition, NetworkModel } from '../network/model.ts';
import type { Quantity } from '../quantity/quantity.ts';

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
 * e^{-z}/(1 + e^{-z})² and a − a² for a sigmoid unit, x for a weight.
 */
export function localDerivative(
  network: NetworkModel,
  { quantity, named, value }: Definition,
  by: Quantity,
): readonly Expr[] {
  const { pool, spec } = network;
  const { final } = derivativeStages(pool, value, by);
  if (named?.kind !== 'apply') return [final];
  const inValue = activations[layerSpec(spec, named.fn).activation].derivativeInValue(
    pool,
    pool.ref(quantity),
  );
  return inValue === undefined ? [final] : [final, inValue];
}
