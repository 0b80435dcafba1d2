import type { Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';

/** An activation function as formulas. Its numeric twin for the judge stands in `engine/activations/`. */
export type Activation = ElementwiseActivation | VectorActivation;

/** Every unit's activation depends on its own preactivation alone: a = f(z). */
export interface ElementwiseActivation {
  readonly kind: 'elementwise';
  /** f(z), as a textbook defines it. */
  definition(pool: ExpressionPool, z: Expr): Expr;
  /** f(z) by a name that everybody has for it, where that is not its definition. */
  named?(pool: ExpressionPool, z: Expr): Expr;
  /**
   * f(z) in exponentials, where its name hides them, or by cases along the number line, where max and min hide those;
   * from there its derivative is taken step by step.
   */
  writtenOut?(pool: ExpressionPool, z: Expr): Expr;
  /** f(z) in the form that stays in range for large |z|, where the textbook's does not. */
  computed?(pool: ExpressionPool, z: Expr): Expr;
}

/** Every unit's activation depends on all preactivations of its layer: a_j = f_j(z_1, …, z_n). */
export interface VectorActivation {
  readonly kind: 'vector';
  /** f_j, as a textbook defines it; `unit` is j, counted from 1. */
  definition(pool: ExpressionPool, zs: readonly Expr[], unit: number): Expr;
  /** f_j in the form that stays in range, `maximum` being the largest of the preactivations. */
  computed(pool: ExpressionPool, zs: readonly Expr[], unit: number, maximum: Expr): Expr;
  /** ∂a_i/∂z_j in the activations of the layer; i = `of` and j = `by` counted from 1. */
  jacobian(pool: ExpressionPool, activations: readonly Expr[], of: number, by: number): Expr;
}

/** The entry of a layer's list for a unit counted from 1. */
export function ofUnit<T>(list: readonly T[], unit: number): T {
  const found = list[unit - 1];
  if (found === undefined) throw new RangeError(`no unit ${unit} among ${list.length}`);
  return found;
}
