/** What is said of gradients that were compared. Numbers and names are given as text. */
export interface GradientWords {
  /** The last word on gradients of others. */
  readonly right: string;
  readonly notRight: string;
  /** Where wrong gradients were expected. */
  nothingWrong(facts: { readonly compared: number }): string;
  /** Over the wrong parameters of one comparison. */
  wrong(facts: {
    readonly left: string;
    readonly right: string;
    readonly wrong: number;
    readonly compared: number;
  }): string;
  /** One wrong gradient; `equation` is the number of the equation that it has, where one was derived. */
  parameter(facts: {
    readonly parameter: string;
    readonly left: string;
    readonly leftValue: string | null;
    readonly right: string;
    readonly rightValue: string | null;
    readonly error: string | null;
    readonly place: string;
    readonly equation: string | null;
  }): string;
  /** Points and samples count from 1; a point without a seed was given. */
  place(facts: { readonly point: number; readonly seed: number | null }): string;
  /** Equations of quantities around a wrong gradient, `a_1_2 = 0.5`. */
  around(facts: { readonly sample: number; readonly quantities: readonly string[] }): string;
  /** Parameters that are wrong too and not told in detail. */
  further(facts: { readonly count: number }): string;
  /** So many wrong gradients are what one gets with a slip; several where they come to the same here. */
  looksLike(facts: {
    readonly explained: number;
    readonly wrong: number;
    readonly slips: readonly string[];
  }): string;
  readonly slips: SlipWords;
  readonly reasons: {
    readonly [C in SilentReason['code']]: (reason: Extract<SilentReason, { code: C }>) => string;
  };
  readonly remarks: {
    readonly [C in RemarkFacts['code']]: (remark: Extract<RemarkFacts, { code: C }>) => string;
  };
}

/** What one gets gradients with that are wrong in a well-known way; layers count from 1. */
export type SlipWords = { readonly [K in PlainSlip]: string } & {
  factor(slip: { readonly factor: 2 | 0.5 }): string;
  'sum-over-samples'(slip: { readonly samples: number }): string;
  'without-slope'(slip: { readonly layer: number | 'every' }): string;
  'slope-of-activation'(slip: { readonly layer: number | 'every' }): string;
};

export type PlainSlip =
  | 'sign'
  | 'zero'
  | 'last-sample-alone'
  | 'without-decay'
  | 'slope-too-many'
  | 'transposed-gradient'
  | 'transposed-weights'
  | 'own-activation'
  | 'preactivation-of-source'
  | 'last-path-alone';

/** Why a comparison failed without two numbers that disagree. */
export type SilentReason =
  | { readonly code: 'no-comparisons' }
  | { readonly code: 'shape-mismatch'; readonly witness: string; readonly place: string }
  | { readonly code: 'missing-parameter'; readonly witness: string; readonly parameter: string }
  | { readonly code: 'not-finite'; readonly parameter: string }
  | { readonly code: 'witness-threw'; readonly witness: string; readonly message: string };

interface PlaceFacts {
  readonly place: string;
}

/** What is worth knowing about the points; samples count from 1. */
export type RemarkFacts =
  | (PlaceFacts & {
      readonly code: 'on-kink';
      readonly unit: string;
      readonly at: string;
      readonly left: string | null;
      readonly right: string | null;
      readonly slope: string | null;
      readonly sample: number;
    })
  | (PlaceFacts & {
      readonly code: 'loss-on-kink';
      readonly output: string;
      readonly left: string | null;
      readonly right: string | null;
      readonly slope: string | null;
      readonly sample: number;
    })
  | (PlaceFacts & {
      readonly code: 'near-loss-kink';
      readonly distance: string;
      readonly sample: number;
    })
  | (PlaceFacts & {
      readonly code: 'one-sided';
      readonly parameter: string;
      readonly left: string | null;
      readonly right: string | null;
      readonly agreed: string | null;
    })
  | (PlaceFacts & {
      readonly code: 'near-kink';
      readonly unit: string;
      readonly at: string;
      readonly distance: string;
      readonly sample: number;
    })
  | (PlaceFacts & {
      readonly code: 'saturated';
      readonly count: number;
      readonly unit: string;
      readonly z: string;
      readonly slope: string;
      readonly sample: number;
    })
  | (PlaceFacts & {
      readonly code: 'unsettled';
      readonly count: number;
      readonly parameter: string;
      readonly error: string | null;
      readonly loss: string;
      readonly rounding: string;
    });
