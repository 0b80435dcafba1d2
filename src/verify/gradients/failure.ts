import type { Slip } from '../../engine/slip-list.ts';

/** Gradients that do not agree with a judge: how many, what they look like, and the worst of them in detail. */
export interface GradientFailure {
  readonly left: string;
  readonly right: string;
  /** How many of so many pairs do not agree. */
  readonly wrong: number;
  readonly compared: number;
  /** The worst, and of each parameter one at most. */
  readonly parameters: readonly WrongGradient[];
  /** Well-known slips that lead to these very numbers; those that explain most of them, the simplest first. */
  readonly slips: readonly MatchedSlip[];
}

/** One pair of numbers that do not agree. */
export interface WrongGradient {
  readonly parameter: string;
  /** `null` where there is none, or it is not finite. */
  readonly left: number | null;
  readonly right: number | null;
  readonly error: number | null;
  readonly point: number;
  readonly seed: number | null;
  /** The equation that the derivation ends in; `null` where none was derived. */
  readonly equation: { readonly id: string; readonly number: string } | null;
  /** What passes through the units at both ends, for the sample that has most to do with it. */
  readonly around: Surroundings;
}

export interface Surroundings {
  /** Counted from 0. */
  readonly sample: number;
  /** From the unit that a weight comes from to the one that it leads to; of a shared bias all units. */
  readonly units: readonly UnitAround[];
}

/** What the engine has for a unit; an input is an activation and nothing else. */
export interface UnitAround {
  /** `a_1_2`, or `x_2`. */
  readonly name: string;
  readonly activation: number;
  readonly preactivation: number | null;
  /** f′(z). */
  readonly slope: number | null;
  /** ∂E/∂z. */
  readonly delta: number | null;
}

export interface MatchedSlip {
  readonly slip: Slip;
  /** How many of the wrong numbers it explains. */
  readonly explained: number;
}
