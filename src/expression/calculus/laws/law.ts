import type { Expr } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';

/** The names of the laws; a language has a sentence for each that makes a line. */
export type LawId =
  | 'flat-sum'
  | 'flat-product'
  | 'sign-in-front'
  | 'gather-numbers'
  | 'first-power'
  | 'power-of-power'
  | 'number-quotient'
  | 'like-factors'
  | 'add-numbers'
  | 'like-terms'
  | 'known-value'
  | 'one-case'
  | 'flat-cases'
  | 'one-fraction'
  | 'power-of-quotient'
  | 'roots-together'
  | 'absolute-value'
  | 'into-cases'
  | 'cancel'
  | 'logistic'
  | 'sign-into-difference'
  | 'common-factor'
  | 'multiply-out'
  | 'common-denominator'
  | 'exact-division'
  | 'positive-first'
  /** No law of algebra: a derivative given the value at a kink that it comes to from both sides. */
  | 'both-sides';

/**
 * A law rewrites one formula into an equal one, or answers `undefined` where it has nothing to say. Every law carries
 * an example, which the tests run.
 */
export interface Law {
  readonly id: LawId;
  apply(pool: ExpressionPool, expr: Expr): Expr | undefined;
  example(pool: ExpressionPool, part: Expr): { readonly before: Expr; readonly after: Expr };
}
