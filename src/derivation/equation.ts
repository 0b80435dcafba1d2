import type { LawId, MoveId, Proof, RuleId } from '../expression/calculus/index.ts';
import type { Expr } from '../expression/expr.ts';
import type { Hint } from '../expression/matrix/presentation.ts';
import type { ActivationSpec, LossSpec } from '../network/spec.ts';
import type { Parameter, Quantity } from '../quantity/quantity.ts';
import type { FunctionKink } from './function-kinks.ts';

/** Stable name of an equation: what it is about and its part in the argument, `result dE/dw_1_1_2`. */
export type EquationId = string;

/**
 * One line of a derivation. All members are equal: `a = f(z) = 1/(1 + e^{-z})` has three. Whatever is printed, run or
 * checked is made from these objects.
 */
export interface Equation {
  readonly id: EquationId;
  /** The printed number, `6.5`; the same in every document, code line and report. */
  readonly number: string;
  readonly section: SectionId;
  readonly altitude: 'unit';
  readonly members: readonly Expr[];
  /**
   * The last member with earlier results left as derivatives, `∂E/∂z · x`: the form that code computes line by line.
   * Equal to the members, and checked like them.
   */
  readonly compact?: Expr;
  /** What the reason leads from, in one step: where the line that is used ends, or the derivative of that. */
  readonly before?: Expr;
  /** How single parts of the members are set. */
  readonly hints?: readonly Hint[];
  readonly because: Justification;
  readonly uses: readonly EquationId[];
  readonly subject: Subject;
}

/**
 * What the quantities of an equation belong to: the network, the network and a step of its training, or the activation
 * function of one layer on its own.
 */
export type Subject =
  | { readonly kind: 'network' | 'training' }
  | { readonly kind: 'function'; readonly layer: number };

/** Why a line holds: facts, which `language/` turns into words. */
export type Justification =
  /** Given with the network: the loss, the activation function, a forward formula. */
  | { readonly kind: 'definition' }
  /** Each path from `by` to E gives one product of an outer and a local derivative. */
  | { readonly kind: 'chain-rule'; readonly by: Quantity; readonly paths: number }
  /** An earlier result, repeated. */
  | { readonly kind: 'recall'; readonly of: EquationId }
  /** A forward formula, repeated. */
  | { readonly kind: 'known'; readonly of: EquationId }
  /** Differentiated from the forward formula `of`. */
  | { readonly kind: 'local-derivative'; readonly of: EquationId }
  /** The recalled and the local derivatives put into the chain rule. */
  | { readonly kind: 'result' }
  /** Derived like the equation `as`. */
  | { readonly kind: 'same-way'; readonly as: EquationId }
  /** The loss differentiated. */
  | { readonly kind: 'loss-derivative' }
  /** A formula written in another way before it is differentiated. */
  | { readonly kind: 'rewritten' }
  /** A rule of differentiation applied; `chain` says that it leaves the derivative of an inner function. */
  | { readonly kind: 'rule'; readonly rule: RuleId | 'elementary'; readonly chain: boolean }
  /** Rewritten by a law of algebra. */
  | { readonly kind: 'law'; readonly law: LawId }
  /** Brought nearer to a form in a = f(z). */
  | { readonly kind: 'move'; readonly move: MoveId }
  /** The derivative that the derivation aims at, in a form in a = f(z) or in z, and how it is known to be that. */
  | {
      readonly kind: 'conclusion';
      readonly inValue: boolean;
      readonly proof: Proof;
      readonly kinks: readonly FunctionKink[];
    }
  /** Written so that numbers stay in range and small differences are not lost. */
  | { readonly kind: 'in-range'; readonly of: EquationId }
  /** A step of gradient descent. */
  | { readonly kind: 'update' };

export type SectionId = string;

/** A part of the derivation under one heading. */
export interface Section {
  readonly id: SectionId;
  /** `0`, `F1`, `6`, `A`. */
  readonly number: string;
  readonly topic: Topic;
  readonly equations: readonly Equation[];
}

export type Topic =
  /** The loss and the activation functions. */
  | { readonly kind: 'overview' }
  /** One layer of the forward pass. */
  | { readonly kind: 'forward'; readonly layer: number }
  /** The outputs under their own names. */
  | { readonly kind: 'output' }
  /** The derivatives of E by all quantities of one kind in one layer. */
  | {
      readonly kind: 'gradient';
      readonly of: 'activation' | 'preactivation' | 'parameter';
      readonly layer: number;
      readonly quantities: readonly Quantity[];
    }
  /** What each output adds to the loss. */
  | { readonly kind: 'output-losses' }
  /** The parameters after a step of gradient descent. */
  | { readonly kind: 'update'; readonly quantities: readonly Parameter[] }
  /** The derivatives of J by all parameters. */
  | { readonly kind: 'objective'; readonly quantities: readonly Quantity[] }
  /** The derivative of the loss by the first output, rule by rule. */
  | { readonly kind: 'loss-derivative'; readonly loss: LossSpec }
  /** The derivative of an activation function, derived on its own; `layers` use it. */
  | {
      readonly kind: 'function-derivative';
      readonly activation: ActivationSpec;
      readonly layers: readonly number[];
    };
