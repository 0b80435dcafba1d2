import { differentiate } from '../expression/differentiate.ts';
import type { Expr } from '../expression/expr.ts';
import { laws, tidy } from '../expression/laws.ts';
import { functionModel } from '../network/function-model.ts';
import type { NetworkModel } from '../network/model.ts';
import { activationFunction, argument, value } from '../quantity/quantity.ts';
import { type SigmoidForm, sigmoidForms } from './sigmoid-forms.ts';

export interface SlopeOptions {
  readonly sigmoidForm: SigmoidForm;
}

/** f′ of an elementwise activation function in its argument z and, where such a form was found, its value a. */
export interface Slope {
  /** The one that formulas use last. */
  readonly forms: readonly Expr[];
}

/** The derivative of the activation function of a layer. */
export function slopeOf(network: NetworkModel, layer: number, { sigmoidForm }: SlopeOptions): Slope {
  const { pool, spec } = network;
  const [definition] = functionModel(network, layer).definitions;
  if (definition === undefined) throw new Error('a function is made of something');
  const formula = laws.reciprocalAsPower.apply(pool, definition.value) ?? definition.value;
  const tidied = tidy(pool, differentiate(pool, formula, argument()));
  const final = laws.negativePowersBelow.apply(pool, tidied) ?? tidied;
  const [z, a] = [pool.ref(argument()), pool.ref(value())];
  if (spec.layers[layer - 1]?.activation === 'sigmoid') {
    const form = sigmoidForms[sigmoidForm](pool, { z, a, named: pool.apply(activationFunction(layer), [z]) });
    return { forms: form === final ? [final] : [final, form] };
  }
  // STOPGAP
  if (spec.layers[layer - 1]?.activation === 'tanh')
    return { forms: [final, pool.minus(pool.number(1), pool.power(a, pool.number(2)))] };
  return { forms: [final] };
}
