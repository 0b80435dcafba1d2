/** How far numbers may lie apart, wherever chalkgrad compares; part of the public interface. */
export const tolerances = {
  /** For one derivative in two forms, per unit of the condition of the form. */
  relative: 1e-12,
  /**
   * |d − g| ≤ relative·max(|d|, |g|) + absolute·max(1, |E|), for differences in double precision; more only where a
   * difference is less certain by its own account, which is told. The floor of the relative error is absolute/relative.
   */
  differences: { relative: 1e-6, absolute: 1e-9 },
  /**
   * For code with fast functions, beyond what rounding does: 16ε, for what an analysis to first order leaves out.
   */
  fast: 2 ** -48,
  /**
   * For code in single precision, likewise: products of two errors, each of which is some dozens of 2^-24 of its number.
   */
  float32: 2 ** -36,
  /** For gradients of other people's code against the engine, beyond what rounding in its form loses. */
  foreign: 1e-9,
  /** For the derivatives of a computer-algebra system; see `auditors/opinion.ts`. */
  auditor: 1e-9,
} as const;

/** How two witnesses are compared. */
export type Mode =
  /** Both are the same doubles: `Object.is`, so that 0 and -0 are different. */
  | { readonly kind: 'bitwise' }
  /** |l − r| ≤ tolerance·condition·max(|l|, |r|); for witnesses that compute in another form. */
  | { readonly kind: 'relative'; readonly tolerance: number; readonly condition: number }
  /** |l − r| ≤ relative·max(|l|, |r|) + absolute·max(1, |E|), and what differences may be off by their own account. */
  | { readonly kind: 'differences'; readonly relative: number; readonly absolute: number };

export type DifferenceMode = Extract<Mode, { kind: 'differences' }>;

export const bitwise: Mode = { kind: 'bitwise' };

/** The condition of a form says how much it enlarges rounding errors; 1 for a form that enlarges none. */
export const relative = (condition = 1, tolerance: number = tolerances.relative): Mode => ({
  kind: 'relative',
  tolerance,
  condition,
});

/** A relative part of one's own moves the absolute part along: with 0, the numbers must be equal. */
export const differences = (part: number = tolerances.differences.relative): DifferenceMode => ({
  kind: 'differences',
  relative: part,
  absolute: (part * tolerances.differences.absolute) / tolerances.differences.relative,
});
