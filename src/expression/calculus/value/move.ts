import type { Expr } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';

/** What a derivative is brought into: the value of its function a = f(z). */
export interface Goal {
  readonly pool: ExpressionPool;
  readonly f: Expr;
  readonly a: Expr;
  /** Whether a formula depends on z. */
  readonly depends: (expr: Expr) => boolean;
}

/** The names of the steps on the way to the value; a language has a sentence for each. */
export type MoveId =
  | 'recognise-value'
  | 'split-off-value'
  | 'complete-numerator'
  | 'split-numerator'
  | 'offset';

/** A way to rewrite a derivative that may bring it nearer to the value. It carries an example, which the tests run. */
export interface Move {
  readonly id: MoveId;
  apply(goal: Goal, line: Expr): Expr | undefined;
  /** With f = 1/(1 + e^{−z}). */
  example(pool: ExpressionPool, letters: MoveLetters): { readonly line: Expr; readonly after: Expr };
}

export interface MoveLetters {
  readonly f: Expr;
  readonly a: Expr;
  /** e^{−z} */
  readonly e: Expr;
  /** 1 + e^{−z} */
  readonly v: Expr;
}
