import type { Quantity } from '../../../quantity/quantity.ts';
import type { Expr } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';

/** The names of the rules; a language has a sentence for each. */
export type RuleId =
  | 'constant'
  | 'identity'
  | 'sum'
  | 'difference'
  | 'negation'
  | 'constant-factor'
  | 'product'
  | 'reciprocal'
  | 'quotient'
  | 'power'
  | 'general-power'
  | 'exponential'
  | 'logarithm'
  | 'log1p'
  | 'square-root'
  | 'absolute-value'
  | 'sign'
  | 'sine'
  | 'cosine'
  | 'tangent'
  | 'arctangent'
  | 'hyperbolic-sine'
  | 'hyperbolic-cosine'
  | 'hyperbolic-tangent'
  | 'error-function'
  | 'maximum'
  | 'minimum'
  | 'cases';

/**
 * A rule of differentiation. It gives the derivative of a formula with the derivatives of its parts not yet taken,
 * standing as inert partials, or answers `undefined` for formulas that it does not speak of.
 */
export interface Rule {
  readonly id: RuleId;
  apply(study: Study, of: Expr): Expr | undefined;
  /** Formulas for the tests: the derivative of `of` by the rule is `after`. `u` and `v` depend on `by`, `c` does not. */
  example(pool: ExpressionPool, letters: RuleLetters): { readonly of: Expr; readonly after: Expr };
}

export interface RuleLetters {
  readonly by: Quantity;
  /** `by` as a formula. */
  readonly z: Expr;
  readonly u: Expr;
  readonly v: Expr;
  readonly c: Expr;
  /** The derivative not yet taken by `by`. */
  readonly d: (of: Expr) => Expr;
}

/** What is differentiated by what. */
export interface Study {
  readonly pool: ExpressionPool;
  readonly by: Quantity;
  readonly depends: (expr: Expr) => boolean;
}

/** The derivative of a part, not yet taken. */
export const inert = ({ pool, by }: Study, of: Expr): Expr => pool.partial(of, by);
