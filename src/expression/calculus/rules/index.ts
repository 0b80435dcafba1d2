import type { Expr } from '../../expr.ts';
import { absoluteValue } from './absolute-value.ts';
import { arctangent } from './arctangent.ts';
import { cases } from './cases.ts';
import { constant } from './constant.ts';
import { constantFactor } from './constant-factor.ts';
import { cosine } from './cosine.ts';
import { errorFunction } from './error-function.ts';
import { exponential } from './exponential.ts';
import { generalPower } from './general-power.ts';
import { hyperbolicCosine } from './hyperbolic-cosine.ts';
import { hyperbolicSine } from './hyperbolic-sine.ts';
import { hyperbolicTangent } from './hyperbolic-tangent.ts';
import { identity } from './identity.ts';
import { log1p } from './log1p.ts';
import { logarithm } from './logarithm.ts';
import { maximum, minimum } from './maximum.ts';
import { negation } from './negation.ts';
import { power } from './power.ts';
import { product } from './product.ts';
import { quotient } from './quotient.ts';
import { reciprocal } from './reciprocal.ts';
import type { Rule, RuleId, Study } from './rule.ts';
import { sign } from './sign.ts';
import { sine } from './sine.ts';
import { squareRoot } from './square-root.ts';
import { difference, sum } from './sum.ts';
import { tangent } from './tangent.ts';

/** The rules in the order in which they are asked; the first that applies is taken. */
export const rules: readonly Rule[] = [
  constant,
  identity,
  sum,
  difference,
  negation,
  constantFactor,
  product,
  reciprocal,
  quotient,
  power,
  generalPower,
  exponential,
  logarithm,
  log1p,
  squareRoot,
  absoluteValue,
  sign,
  sine,
  cosine,
  tangent,
  arctangent,
  hyperbolicSine,
  hyperbolicCosine,
  hyperbolicTangent,
  errorFunction,
  maximum,
  minimum,
  cases,
];

/** The derivative of a formula by the first rule that applies. Throws for a formula that no rule speaks of. */
export function applyRule(study: Study, of: Expr): { readonly rule: RuleId; readonly after: Expr } {
  for (const rule of rules) {
    const after = rule.apply(study, of);
    if (after !== undefined) return { rule: rule.id, after };
  }
  throw new Error(`no derivative of a formula of kind ${of.kind}`);
}
