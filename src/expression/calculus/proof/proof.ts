/** How far two formulas are known to be equal. */
export type Proof =
  /** Equal by exact algebra, and nowhere seen to differ. */
  | { readonly kind: 'proved'; readonly method: ProofMethod }
  /** Equal to so many digits at so many points. */
  | { readonly kind: 'checked'; readonly digits: number; readonly points: number }
  /** Different at a value of the quantity that they depend on; without `at` there was no point to compare them at. */
  | { readonly kind: 'refused'; readonly at?: string };

export type ProofMethod =
  /** The same formula. */
  | 'identical'
  /** One normal form as rational functions of quantities, roots and functions. */
  | 'rational'
  /** The same with exponentials among the atoms. */
  | 'rational-in-exp'
  /** Proved between any two kinks, and compared at the kinks. */
  | 'piecewise';
