/** What is worth knowing about the places at which gradients were compared, beside whether they agree. */
export type Remark = OnKink | LossOnKink | OneSided | NearKink | NearLossKink | Saturated | Unsettled;

/** Which point, counted from 0, with the seed of random ones, and which of its samples. */
export interface RemarkPlace {
  readonly point: number;
  readonly seed: number | null;
}

/** A preactivation lies on a kink of its activation function, where `slope` is agreed on. */
export interface OnKink extends RemarkPlace {
  readonly code: 'on-kink';
  readonly sample: number;
  /** `z_1_2`. */
  readonly unit: string;
  readonly at: number;
  /** The slopes of the activation function on both sides. */
  readonly left: number | null;
  readonly right: number | null;
  readonly slope: number | null;
}

/** The loss of a sample lies on a kink: by an output it has other slopes on both sides; `slope` is agreed on. */
export interface LossOnKink extends RemarkPlace {
  readonly code: 'loss-on-kink';
  readonly sample: number;
  /** `a_2_1`. */
  readonly output: string;
  readonly left: number | null;
  readonly right: number | null;
  readonly slope: number | null;
}

/** Of all samples at all points, the one whose outputs are nearest to a kink of the loss without lying on it. */
export interface NearLossKink extends RemarkPlace {
  readonly code: 'near-loss-kink';
  readonly sample: number;
  readonly distance: number;
}

/** The loss has other derivatives to both sides; `agreed` is what the formulas come to by what is agreed on. */
export interface OneSided extends RemarkPlace {
  readonly code: 'one-sided';
  readonly parameter: string;
  readonly left: number | null;
  readonly right: number | null;
  readonly agreed: number | null;
}

/** Of all units at all points, the one nearest to a kink without lying on it. */
export interface NearKink extends RemarkPlace {
  readonly code: 'near-kink';
  readonly sample: number;
  readonly unit: string;
  readonly at: number;
  readonly distance: number;
}

/** Units whose activation function is so flat that hardly anything passes back; the flattest is named. */
export interface Saturated extends RemarkPlace {
  readonly code: 'saturated';
  readonly count: number;
  readonly sample: number;
  readonly unit: string;
  readonly z: number;
  readonly slope: number;
}

/** Differences that are less certain than they are held to, because of what the loss loses to rounding. */
export interface Unsettled extends RemarkPlace {
  readonly code: 'unsettled';
  readonly count: number;
  /** The parameter whose difference is the least certain, and how far it may be off. */
  readonly parameter: string;
  readonly error: number | null;
  readonly loss: number;
  /** How far rounding may carry the loss. */
  readonly rounding: number;
}
