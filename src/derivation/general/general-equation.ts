import type { Matrix } from '../../expression/matrix/matrix.ts';
import type { Beside, Presentation } from '../../expression/matrix/presentation.ts';
import type { ActivationName, BiasSpec, LossName } from '../../network/spec.ts';
import type { Index, IndexSymbol } from '../../quantity/index.ts';
import type { EquationId, SectionId } from '../equation.ts';

/** How a general formula speaks: of single units with Σ, of vectors and matrices, of a batch with a column per sample. */
export type Altitude = 'index' | 'matrix' | 'batch';

/**
 * One line about any network. All members are equal in every network of the domain, entry by entry; scalars are 1×1
 * matrices.
 */
export interface GeneralEquation {
  readonly id: EquationId;
  /** The printed number, `G2.3`. */
  readonly number: string;
  readonly section: SectionId;
  readonly altitude: Altitude;
  readonly members: readonly Matrix[];
  readonly because: GeneralReason;
  /** Why each member equals the one before it, where a line has several reasons; `because` is the last of them. */
  readonly steps?: readonly GeneralReason[];
  /** How the line is set. */
  readonly shown?: Presentation;
  /** Another line that is said together with this one, true in the same domain. */
  readonly beside?: Beside;
  readonly uses: readonly EquationId[];
  readonly domain: Domain;
}

/** For which networks and which units a line holds. */
export interface Domain {
  /** What the free indices run through, each after those that its bounds name. */
  readonly ranges: readonly Range[];
  readonly premises: readonly Premise[];
}

/** `symbol` = first, …, last. */
export interface Range {
  readonly symbol: IndexSymbol;
  readonly first: Index;
  readonly last: Index;
}

/** What a line takes for granted of the network; else all its functions are elementwise and every unit has a bias. */
export type Premise =
  | { readonly kind: 'without-biases' }
  /** The biases of one layer. */
  | { readonly kind: 'layer-bias'; readonly layer: number; readonly bias: BiasSpec }
  | { readonly kind: 'output'; readonly activation: ActivationName }
  | { readonly kind: 'hidden'; readonly activation: ActivationName }
  | { readonly kind: 'loss'; readonly loss: LossName }
  /** The targets are 1 at the true class and 0 elsewhere. */
  | { readonly kind: 'true-class' }
  /** So many layers with weights at least, and at most. */
  | { readonly kind: 'layers'; readonly least: number; readonly most?: number }
  /** The loss as a function of the outputs, whatever function they come from, not put together with it. */
  | { readonly kind: 'loss-of-outputs'; readonly loss: LossName }
  /** One output, or more. */
  | { readonly kind: 'outputs'; readonly number: 'one' | 'many' }
  /** One input, and one unit in each layer. */
  | { readonly kind: 'thin' }
  /** As an example, which serves for all networks but chains of single units: so many inputs, and units in every layer. */
  | { readonly kind: 'for-example'; readonly units: number }
  /** One layer with one unit. */
  | { readonly kind: 'one-unit' }
  /** Weights are penalised: λ is no 0. */
  | { readonly kind: 'penalty' };

/** Why a general line holds: facts, which `language/` turns into words. */
export type GeneralReason =
  /** Given with the network. */
  | { readonly kind: 'definition' }
  /** One formula put into another. */
  | { readonly kind: 'substitution'; readonly of: EquationId }
  /** A derivative gets a name: δ = ∂E/∂z. */
  | { readonly kind: 'naming' }
  /** The chain rule along one path, or summed over all units that pass a change on. */
  | { readonly kind: 'chain-rule'; readonly paths: 'one' | 'many' }
  /** A formula differentiated. */
  | { readonly kind: 'local-derivative'; readonly of: EquationId }
  /** A rule of differentiation, applied to the outermost operation; what is inside is not yet differentiated. */
  | { readonly kind: 'rule'; readonly rule: DerivativeRule }
  /** A factor that does not depend on the index of the sum, in front of it. */
  | { readonly kind: 'common-factor' }
  /** An earlier line, repeated in this one's letters. */
  | { readonly kind: 'recall'; readonly of: EquationId }
  /** The formula of one unit, written for all units at once. */
  | { readonly kind: 'gathered' }
  /** The entries of an array, recognised as a matrix product. */
  | { readonly kind: 'recognised' }
  /** A diagonal matrix times a column is an elementwise product. */
  | { readonly kind: 'diagonal' }
  /** What the derivatives of an output function and of its loss have in common, cancelled. */
  | { readonly kind: 'cancellation' }
  /** The mean over the samples. */
  | { readonly kind: 'mean' };

export type DerivativeRule = 'logarithm' | 'quotient' | 'exponential';

/** A part of a general derivation under one heading. */
export interface GeneralSection {
  readonly id: SectionId;
  /** `G2`. */
  readonly number: string;
  readonly altitude: Altitude;
  readonly topic: GeneralTopic;
  readonly equations: readonly GeneralEquation[];
}

export type GeneralTopic =
  | 'composition'
  | 'output-function'
  | 'class-loss'
  | 'mean-objective'
  | 'thin-chain'
  | 'lone-unit'
  | 'layer-by-layer'
  | 'linear-map'
  | 'loss-by-output'
  | 'softmax'
  | 'naming'
  | 'unit-example'
  | 'in-brief'
  | 'jacobians'
  | 'error-term'
  | 'objective'
  | 'parameters'
  | 'forward'
  | 'output-error'
  | 'true-class-error'
  | 'activation-gradient'
  | 'error-recursion'
  | 'weight-gradient'
  | 'bias-gradient'
  | 'batch';
