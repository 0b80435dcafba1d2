import type { Proof } from '../expression/calculus/index.ts';
import { copier } from '../expression/copy.ts';
import type { Expr } from '../expression/expr.ts';
import { activationOf } from '../network/activations/index.ts';
import { activationKey, layerSpec } from '../network/build-model.ts';
import type { NetworkModel } from '../network/model.ts';
import { activationFunction, argument, value } from '../quantity/quantity.ts';
import { copied, type FunctionManner, type FunctionStudy, studyOf } from './function-study.ts';
import { type SigmoidForm, sigmoidForms } from './sigmoid-forms.ts';

export interface SlopeOptions {
  readonly sigmoidForm: SigmoidForm;
  readonly functions?: FunctionManner;
}

/** How f′ of an elementwise activation function a = f(z) is found, in `argument` and `value`. */
export interface Slope extends FunctionStudy {
  /** f′ in z and, where there is one, in a simple form of a; the last is the one that formulas use. */
  readonly forms: readonly Expr[];
  /** How the last form is known to be what the rules of differentiation give. */
  readonly proof: Proof;
}

/** The derivative of the activation function of a layer. Throws for a function of several arguments. */
export function slopeOf(network: NetworkModel, layer: number, options: SlopeOptions): Slope {
  const { pool, spec } = network;
  const { activation } = layerSpec(spec, activationFunction(layer));
  const fn = activationOf(activation);
  if (fn.kind === 'vector') throw new RangeError(`layer ${layer} has no function of one argument`);
  const study = copied(studyOf(activationKey(activation), fn, options.functions), copier(pool));
  const { inArgument, found, simplified } = study;
  const form = activation === 'sigmoid' ? sigmoidForm(network, layer, options) : found?.form;
  const isSaid = form === undefined || form === inArgument;
  return {
    ...study,
    forms: isSaid ? [inArgument] : [inArgument, form],
    proof: isSaid ? simplified : (found?.proof ?? simplified),
  };
}

/** The form that was asked for; that found by itself, a − a², is one of them. */
function sigmoidForm({ pool }: NetworkModel, layer: number, { sigmoidForm: name }: SlopeOptions): Expr {
  const [z, a] = [pool.ref(argument()), pool.ref(value())];
  return sigmoidForms[name](pool, { z, a, named: pool.apply(activationFunction(layer), [z]) });
}
