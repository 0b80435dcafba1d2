import type { Expr } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';

import { addNumbers } from './laws/add-numbers.ts';
import { firstPower } from './laws/first-power.ts';
import { flatCases } from './laws/flat-cases.ts';
import { flatProduct } from './laws/flat-product.ts';
import { flatSum } from './laws/flat-sum.ts';
import { gatherNumbers } from './laws/gather-numbers.ts';
import { knownValue } from './laws/known-value.ts';
import type { Law, LawId } from './laws/law.ts';
import { likeFactors } from './laws/like-factors.ts';
import { likeTerms } from './laws/like-terms.ts';
import { numberQuotient } from './laws/number-quotient.ts';
import { oneCase } from './laws/one-case.ts';
import { powerOfPower } from './laws/power-of-power.ts';
import { signInFront } from './laws/sign-in-front.ts';
import { rewriteEverywhere, withVisited } from './visit.ts';

/** What nobody leaves standing: the laws that tidying applies everywhere until none has anything to say. */
export const tidyingLaws: readonly Law[] = [
  flatSum,
  flatProduct,
  signInFront,
  gatherNumbers,
  firstPower,
  powerOfPower,
  numberQuotient,
  likeFactors,
  addNumbers,
  likeTerms,
  knownValue,
  oneCase,
  flatCases,
];

/** Folds what a differentiation leaves behind: no 1·u, u^1, u + 0, no double signs, numbers and like parts gathered. */
export function tidy(pool: ExpressionPool, expr: Expr): Expr {
  const known = new Map<Expr, Expr>();
  const visit = (node: Expr): Expr => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const inner = withVisited(pool, node, visit);
    const next = rewritten(pool, inner);
    const result = next === undefined ? inner : visit(next);
    known.set(node, result);
    return result;
  };
  return visit(expr);
}

function rewritten(pool: ExpressionPool, node: Expr): Expr | undefined {
  for (const law of tidyingLaws) {
    const next = law.apply(pool, node);
    if (next !== undefined && next !== node) return next;
  }
  return undefined;
}

/** The law that tidying a formula uses first. Throws for a formula that is tidy. */
export function firstTidied(pool: ExpressionPool, expr: Expr): LawId {
  let first: LawId | undefined;
  rewriteEverywhere(pool, expr, (part) => {
    first ??= tidyingLaws.find((law) => law.apply(pool, part) !== undefined)?.id;
    return undefined;
  });
  if (first === undefined) throw new Error('nothing to tidy');
  return first;
}
