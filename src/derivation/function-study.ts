import {
  type Differentiation,
  differentiateInSteps,
  type Manner,
  type Mended,
  mended,
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
import { type FunctionKink, toldKinks } from './function-kinks.ts';

/**
 * How the derivative of an activation function is found: 1/v as the power v^{−1} and every rule in a line of its own, or as
 * the quotient that it is, with derivatives not yet taken in one line only.
 */
export type FunctionManner = 'by-powers' | 'by-quotients';

/** All that calculus finds out about an elementwise activation function, in `argument` and `value`. */
export interface FunctionStudy {
  /** f(z) in the functions that are differentiated: tanh z written out in exponentials, max and min by cases. */
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
  /** That the simplified derivative is what the rules give, apart from kinks where they give something false. */
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
  const algebra = simplifyInSteps(pool, differentiation.result);
  const { simplification, kinks, mended: wrong } = withKinks(pool, formula, algebra);
  // By cases a formula says more than by max and min; exponentials say less than their name does.
  const named = formula.kind === 'cases' ? formula : definition;
  const isUsual = manner === 'by-powers' && formula === named;
  const inArgument = isUsual ? simplification.result : derivativeOf(pool, named);
  const lines = [differentiation.result, ...algebra.steps.map(({ after }) => after)];
  return {
    formula,
    differentiation,
    simplification,
    // A way to a that leaves from a line before the last would pass the kinks by.
    route: wrong.length > 0 ? undefined : routeToValue(pool, lines, formula, argument(), a),
    inArgument,
    kinks: toldKinks(kinks, wrong, inArgument),
    found: valueForm(pool, named, inArgument, argument(), a),
    simplified: proveEqual(pool, differentiation.result, simplification.result, argument(), wrong),
  };
}

const derivativeOf = (pool: ExpressionPool, formula: Expr): Expr => {
  const { result } = differentiateInSteps(pool, formula, argument());
  return withKinks(pool, formula, simplifyInSteps(pool, result)).simplification.result;
};

/** Where the derivative is wrong at a kink, a further line puts it right. */
function withKinks(
  pool: ExpressionPool,
  f: Expr,
  algebra: Simplification,
): Omit<Mended, 'derivative'> & { readonly simplification: Simplification } {
  const { derivative, ...kinks } = mended(pool, f, algebra.result, argument());
  if (derivative === algebra.result) return { ...kinks, simplification: algebra };
  const step = { law: 'both-sides', before: algebra.result, after: derivative } as const;
  return { ...kinks, simplification: { steps: [...algebra.steps, step], result: derivative } };
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
