import {
  type Differentiation,
  differentiateInSteps,
  type Manner,
  type Proof,
  proveEqual,
  type Route,
  routeToValue,
  type Simplification,
  simplifyInSteps,
  type ValueForm,
  valueForm,
} from '../expression/calculus/index.ts';
import type { Expr } from '../expression/expr.ts';
import { ExpressionPool } from '../expression/pool.ts';
import type { ElementwiseActivation } from '../network/activations/index.ts';
import { argument, value } from '../quantity/quantity.ts';
import { type FunctionKink, functionKinks } from './function-kinks.ts';

/**
 * How the derivative of an activation function is found: 1/v as the power v^{−1} and every rule in a line of its own, or as
 * the quotient that it is, with derivatives not yet taken in one line only.
 */
export type FunctionManner = 'by-powers' | 'by-quotients';

/** All that calculus finds out about an elementwise activation function, in `argument` and `value`. */
export interface FunctionStudy {
  /** f(z) in the functions that are differentiated: tanh z written out in exponentials. */
  readonly formula: Expr;
  readonly differentiation: Differentiation;
  readonly simplification: Simplification;
  /** From a line of the simplification to a formula in a alone, where a few moves lead there. */
  readonly route: Route | undefined;
  /** f′ in z, of the formula as it is named; the same in every manner. */
  readonly inArgument: Expr;
  /** f′ in a = f(z), where there is a simple form. */
  readonly found: ValueForm | undefined;
  readonly kinks: readonly FunctionKink[];
  /** That the simplified derivative is what the rules give. */
  readonly simplified: Proof;
}

const studies = new Map<string, FunctionStudy>();

/** The study of a function in one manner, made once for each key, in a pool of its own. */
export function studyOf(
  key: string,
  fn: ElementwiseActivation,
  manner: FunctionManner = 'by-powers',
): FunctionStudy {
  const name = `${manner} ${key}`;
  const study = studies.get(name) ?? studied(fn, manner);
  studies.set(name, study);
  return study;
}

function studied(fn: ElementwiseActivation, manner: FunctionManner): FunctionStudy {
  const pool = new ExpressionPool();
  const [z, a] = [pool.ref(argument()), pool.ref(value())];
  const definition = fn.definition(pool, z);
  const formula = fn.writtenOut?.(pool, z) ?? definition;
  const differentiation = differentiateInSteps(pool, formula, argument(), manners[manner]);
  const simplification = simplifyInSteps(pool, differentiation.result);
  const isUsual = manner === 'by-powers' && formula === definition;
  const inArgument = isUsual
    ? simplification.result
    : simplifyInSteps(pool, differentiateInSteps(pool, definition, argument()).result).result;
  const lines = [differentiation.result, ...simplification.steps.map(({ after }) => after)];
  return {
    formula,
    differentiation,
    simplification,
    route: routeToValue(pool, lines, formula, argument(), a),
    inArgument,
    kinks: functionKinks(pool, definition, inArgument),
    found: valueForm(pool, definition, inArgument, argument(), a),
    simplified: proveEqual(pool, differentiation.result, simplification.result, argument()),
  };
}

const manners: Readonly<Record<FunctionManner, Manner>> = {
  'by-powers': { reciprocals: 'as-powers', inner: 'by-rule' },
  'by-quotients': { reciprocals: 'as-quotients', inner: 'at-once' },
};

/** The same study with all its formulas in another pool. */
export function copied(study: FunctionStudy, copy: (expr: Expr) => Expr): FunctionStudy {
  const { formula, differentiation, simplification, route, inArgument, found } = study;
  const line = <S extends { readonly before: Expr; readonly after: Expr }>(step: S): S => ({
    ...step,
    before: copy(step.before),
    after: copy(step.after),
  });
  return {
    ...study,
    formula: copy(formula),
    differentiation: {
      formula: copy(differentiation.formula),
      steps: differentiation.steps.map((step) => ({ ...line(step), of: copy(step.of) })),
      result: copy(differentiation.result),
    },
    simplification: { steps: simplification.steps.map(line), result: copy(simplification.result) },
    route: route && { ...route, steps: route.steps.map(line) },
    inArgument: copy(inArgument),
    found: found && { ...found, form: copy(found.form) },
  };
}
