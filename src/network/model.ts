import type { Expr } from '../expression/expr.ts';
import type { ExpressionPool } from '../expression/pool.ts';
import type { Bias, Quantity, Weight } from '../quantity/quantity.ts';
import type { NetworkShape } from '../quantity/shape.ts';
import type { NetworkSpec } from './spec.ts';

/** What a quantity is made of. */
export interface Definition {
  readonly quantity: Quantity;
  readonly value: Expr;
  /** The same value with its function only named, f(z), where there is one. */
  readonly named?: Expr;
}

/** Quantities that follow from given ones: a whole network, or one activation function studied on its own. */
export interface Model {
  readonly pool: ExpressionPool;
  /** The quantities that a point gives numbers to. */
  readonly given: readonly Quantity[];
  /** All other quantities, each after those it is made of. */
  readonly definitions: readonly Definition[];
  /** What the function named by `fn` makes of its argument. */
  applied(fn: Quantity, args: readonly Expr[]): Expr;
}

/** A whole network. */
export interface NetworkModel extends Model {
  readonly spec: NetworkSpec;
  readonly shape: NetworkShape;
  readonly layers: readonly LayerModel[];
  readonly predictions: readonly Definition[];
  readonly targets: readonly Quantity[];
  readonly loss: Definition;
}

/** One layer, its lists in the order of its units; weights run over the sources of unit 1, then of unit 2, and so on. */
export interface LayerModel {
  /** 1 for the first layer with weights. */
  readonly layer: number;
  readonly weights: readonly Weight[];
  readonly biases: readonly Bias[];
  readonly preactivations: readonly Definition[];
  readonly activations: readonly Definition[];
}
