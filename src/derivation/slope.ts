import {
  type Differentiation,
  differentiateInSteps,
  type Proof,
  proveEqual,
  type Route,
  routeToValue,
  type Simplification,
  simplifyInSteps,
  valueForm,
} from '../expression/calculus/index.ts';
import type { Expr } from '../expression/expr.ts';
import { activationOf } from '../network/activations/index.ts';
import { layerSpec } from '../network/build-model.ts';
import { functionModel } from '../network/function-model.ts';
import type { NetworkModel } from '../network/model.ts';
import { activationFunction, argument, value } from '../quantity/quantity.ts';
import { type SigmoidForm, sigmoidForms } from './sigmoid-forms.ts';

export interface SlopeOptions {
  readonly sigmoidForm: SigmoidForm;
}

/** How f′ of an elementwise activation function a = f(z) is found, in `argument` and `value`. */
export interface Slope {
  /** f(z) in the functions that are differentiated: tanh z written out in exponentials. */
  readonly formula: Expr;
  readonly differentiation: Differentiation;
  readonly simplification: Simplification;
  /** From a line of the simplification to a formula in a alone, where a few moves lead there. */
  readonly route: Route | undefined;
  /** f′ in z and, where there is one, in a simple form of a; the last is the one that formulas use. */
  readonly forms: readonly Expr[];
  /** How the last form is known to be what the rules of differentiation give. */
  readonly proof: Proof;
}

/** The derivative of the activation function of a layer. Throws for a function of several arguments. */
export function slopeOf(network: NetworkModel, layer: number, options: SlopeOptions): Slope {
  const { pool } = network;
  const [z, a] = [pool.ref(argument()), pool.ref(value())];
  const { definition, formula } = formulasOf(network, layer);
  const differentiation = differentiateInSteps(pool, formula, argument());
  const simplification = simplifyInSteps(pool, differentiation.result);
  const inArgument =
    formula === definition ? simplification.result : simplifiedDerivative(network, definition);
  const found = valueForm(pool, definition, inArgument, argument(), a);
  const form = chosenForm(network, layer, options, found?.form, { z, a });
  const simplified = proveEqual(pool, differentiation.result, simplification.result, argument());
  const lines = [differentiation.result, ...simplification.steps.map(({ after }) => after)];
  return {
    formula,
    differentiation,
    simplification,
    route: routeToValue(pool, lines, formula, argument(), a),
    forms: form === undefined || form === inArgument ? [inArgument] : [inArgument, form],
    proof: form === undefined || form === inArgument ? simplified : (found?.proof ?? simplified),
  };
}

/** f as formulas name it, and as it is differentiated. */
function formulasOf(network: NetworkModel, layer: number): { definition: Expr; formula: Expr } {
  const { pool, spec } = network;
  const [made] = functionModel(network, layer).definitions;
  const fn = activationOf(layerSpec(spec, activationFunction(layer)).activation);
  if (made === undefined || fn.kind === 'vector')
    throw new Error('a function of one argument is made of something');
  return { definition: made.value, formula: fn.writtenOut?.(pool, pool.ref(argument())) ?? made.value };
}

const simplifiedDerivative = ({ pool }: NetworkModel, formula: Expr): Expr =>
  simplifyInSteps(pool, differentiateInSteps(pool, formula, argument()).result).result;

/** For the sigmoid the form that was asked for, which must be the derivative as any other. */
function chosenForm(
  { pool, spec }: NetworkModel,
  layer: number,
  { sigmoidForm }: SlopeOptions,
  found: Expr | undefined,
  { z, a }: { readonly z: Expr; readonly a: Expr },
): Expr | undefined {
  if (spec.layers[layer - 1]?.activation !== 'sigmoid' || sigmoidForm === 'a-a2') return found;
  return sigmoidForms[sigmoidForm](pool, { z, a, named: pool.apply(activationFunction(layer), [z]) });
}
