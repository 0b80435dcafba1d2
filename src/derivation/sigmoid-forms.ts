import type { Expr } from '../expression/expr.ts';
import type { ExpressionPool } from '../expression/pool.ts';

/** How σ′ is written: a − a², a(1 − a), [1 − σ(z)]σ(z) or e^{-z}/(1 + e^{-z})². */
export type SigmoidForm = (typeof sigmoidFormNames)[number];
export const sigmoidFormNames = ['a-a2', 'a(1-a)', '(1-s)s', 'exp'] as const;

/** What a form of σ′ is written in. */
export interface SigmoidParts {
  readonly z: Expr;
  /** a = σ(z). */
  readonly a: Expr;
  /** σ(z), named. */
  readonly named: Expr;
}

/** Equal formulas; only a − a² is the one that the engine computes with, bit by bit. */
export const sigmoidForms: Readonly<
  Record<SigmoidForm, (pool: ExpressionPool, parts: SigmoidParts) => Expr>
> = {
  'a-a2': (pool, { a }) => pool.minus(a, pool.power(a, pool.number(2))),
  'a(1-a)': (pool, { a }) => pool.product([a, pool.minus(pool.number(1), a)]),
  '(1-s)s': (pool, { named }) => pool.product([pool.minus(pool.number(1), named), named]),
  exp: (pool, { z }) => {
    const power = pool.exp(pool.negate(z));
    return pool.divide(power, pool.power(pool.sum([pool.number(1), power]), pool.number(2)));
  },
};
