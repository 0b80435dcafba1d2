/** A network as its user describes it: plain data, read by `reader.ts` and by the judge in `engine/` alike. */
export interface NetworkSpec {
  /** Names the output folder; `[a-z0-9][a-z0-9._-]{0,63}`. */
  readonly name: string;
  /** Number of inputs, at least 1. */
  readonly inputs: number;
  /** At least one layer; the last one is the output. */
  readonly layers: readonly LayerSpec[];
  readonly loss: LossName;
  readonly document: DocumentSpec;
}

export interface LayerSpec {
  readonly units: number;
  readonly activation: ActivationName;
  readonly bias: boolean;
}

/** Free text for the head of a document; any characters. */
export interface DocumentSpec {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly course?: string | undefined;
  readonly date?: string | undefined;
}

export const activationNames = ['linear', 'sigmoid'] as const;
export const lossNames = ['half-squared-error', 'squared-error', 'mean-squared-error'] as const;

export type ActivationName = (typeof activationNames)[number];
export type LossName = (typeof lossNames)[number];

/** Units per layer, the input first: `[3, 2, 2]`. */
export const layerSizes = (spec: NetworkSpec): readonly number[] => [
  spec.inputs,
  ...spec.layers.map((layer) => layer.units),
];
