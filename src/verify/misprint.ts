import type { EquationId } from '../derivation/equation.ts';

/** A display whose printed form does not say what its equation says, or whose numbers are wrong. */
export interface Misprint {
  readonly id: EquationId;
  readonly number: string;
  /** What was printed. */
  readonly tex: string;
}
