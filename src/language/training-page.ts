import type { OptimiserReason } from '../derivation/optimisers/index.ts';

/** Words on the page about a training. Names of columns and classes are those of the user. */
export interface TrainingPageWords {
  /** Where the network has no title. */
  title(facts: { readonly name: string }): string;
  /** What is said elsewhere in lines, as a sentence; what begins with a name keeps that as it is. */
  sentence(line: string, beginsWithName?: true): string;
  readonly comma: string;
  readonly colon: string;
  readonly settingsTitle: string;
  readonly network: string;
  readonly loss: string;
  readonly decay: string;
  readonly inputs: string;
  readonly targets: string;
  readonly classes: string;
  readonly optimiser: string;
  readonly learningRate: string;
  readonly batch: string;
  /** All rows in one batch. */
  readonly all: string;
  readonly epochs: string;
  readonly init: string;
  readonly scale: string;
  readonly heldBackShare: string;
  readonly seed: string;
  readonly code: string;
  readonly steps: StepWords;
  readonly metrics: string;
  readonly rows: string;
  readonly trainedOn: string;
  readonly heldBack: string;
  readonly count: string;
  readonly meanLoss: string;
  readonly correct: string;
  readonly accuracy: string;
  rmse(facts: { readonly target: string }): string;
  r2(facts: { readonly target: string }): string;
  /** A measure that cannot be had. */
  readonly none: string;
  confusion(facts: { readonly part: string }): string;
  readonly actual: string;
  told(facts: { readonly name: string }): string;
}

/** What is said about the equations that parameters are moved by. Rates are given as text. */
export interface StepWords {
  readonly title: string;
  readonly reasons: Readonly<Record<OptimiserReason, string>>;
  readonly letters: Readonly<Record<ExplainedLetter, string>>;
  /** The slope, where weights are penalised. */
  readonly penalisedSlope: string;
  /** The letter of a rate with its number behind it. */
  rate(facts: { readonly meaning: string; readonly rate: string }): string;
  source(facts: { readonly source: string }): string;
}

/** Letters whose meaning no equation says. */
export type ExplainedLetter =
  | 'new-parameter'
  | 'slope'
  | 'learning-rate'
  | 'momentum'
  | 'new-velocity'
  | 'beta1'
  | 'beta2'
  | 'new-mean'
  | 'new-square'
  | 'epsilon';
