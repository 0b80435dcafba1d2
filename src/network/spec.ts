import type { Formula } from './formula.ts';

/** A network as its user describes it: plain data, read by `reader.ts` and by the judge in `engine/` alike. */
export interface NetworkSpec {
  /** Names the output folder; `[a-z0-9][a-z0-9._-]{0,63}`. */
  readonly name: string;
  /** Number of inputs, at least 1. */
  readonly inputs: number;
  /** At least one layer; the last one is the output. */
  readonly layers: readonly LayerSpec[];
  readonly loss: LossSpec;
  /** The factor λ of the objective J = E + λ/2 Σ‖W‖²; 0 or more. Biases are not penalised. */
  readonly l2: number;
  readonly document: DocumentSpec;
}

export interface LayerSpec {
  readonly units: number;
  readonly activation: ActivationSpec;
  readonly bias: BiasSpec;
}

/** A named activation function, or a formula in z that its user typed. */
export type ActivationSpec = ActivationName | TypedFormula;

/** A named loss, or a formula in y and t that its user typed. */
export type LossSpec = LossName | TypedFormula;

/** Whether every unit has a bias of its own, or all units of the layer share one, or there is none. */
export type BiasSpec = boolean | 'shared';

/** A formula as its user typed it, and what was read of it. */
export interface TypedFormula {
  readonly expression: string;
  readonly formula: Formula;
}

/** What documents say at their head, free text of any characters, and what they show. */
export interface DocumentSpec {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly course?: string | undefined;
  readonly date?: string | undefined;
  /** What print is made for; A4 where nothing is said. */
  readonly paper?: PaperName | undefined;
  /** The sections to be shown, in this order; where nothing is said, all in their usual order. */
  readonly sections?: readonly SectionChoice[] | undefined;
  /** Sections to be left out, by name. */
  readonly without?: readonly string[] | undefined;
}

/** A section by its name, with the user's own words at its head; any characters. */
export interface SectionChoice {
  readonly section: string;
  readonly intro?: string | undefined;
}

export const activationNames = [
  'linear',
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'elu',
  'softplus',
  'silu',
  'gelu',
  'softmax',
] as const;
export const lossNames = [
  'half-squared-error',
  'squared-error',
  'mean-squared-error',
  'binary-cross-entropy',
  'cross-entropy',
] as const;

export const paperNames = ['a4', 'letter'] as const;

export type PaperName = (typeof paperNames)[number];
export type ActivationName = (typeof activationNames)[number];
export type LossName = (typeof lossNames)[number];

/** Units per layer, the input first: `[3, 2, 2]`. */
export const layerSizes = (spec: NetworkSpec): readonly number[] => [
  spec.inputs,
  ...spec.layers.map((layer) => layer.units),
];
