import type { Expr } from '../expression/expr.ts';
import type { ExpressionPool } from '../expression/pool.ts';
import type { Parameter, Quantity, Weight } from '../quantity/quantity.ts';
import type { NetworkShape } from '../quantity/shape.ts';
import type { NetworkSpec } from './spec.ts';

/** What a quantity is made of. */
export interface Definition {
  readonly quantity: Quantity;
  /** As a textbook writes it; along this form derivatives are taken. */
  readonly value: Expr;
  /** The same value with its function only named, f(z), where there is one. */
  readonly named?: Expr;
  /** The same value in more elementary functions, where its own name hides them. */
  readonly writtenOut?: Expr;
  /** The same value in the form that numbers are computed with, where it is another one. */
  readonly computed?: Expr;
}

/** The form in which a quantity is computed. */
export const computedForm = ({ value, computed }: Definition): Expr => computed ?? value;

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
  /** J and its penalty, where weights are penalised. */
  readonly objective?: ObjectiveModel;
}

/** J = E + s with s = λ/2 Σ w² over all weights. */
export interface ObjectiveModel {
  readonly penalty: Definition;
  readonly objective: Definition;
}

/** What gradients are of: J where weights are penalised, else E. */
export const minimised = ({ loss, objective }: Pick<NetworkModel, 'loss' | 'objective'>): Definition =>
  objective?.objective ?? loss;

/** One layer, its lists in the order of its units; weights run over the sources of unit 1, then of unit 2, and so on. */
export interface LayerModel {
  /** 1 for the first layer with weights. */
  readonly layer: number;
  readonly weights: readonly Weight[];
  /** One for each unit, a single shared one, or none. */
  readonly biases: readonly Exclude<Parameter, Weight>[];
  readonly preactivations: readonly Definition[];
  /** What computing needs beside the textbook's quantities; no derivative goes through them. */
  readonly auxiliaries: readonly Definition[];
  readonly activations: readonly Definition[];
}
