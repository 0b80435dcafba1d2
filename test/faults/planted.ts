import type { Fault } from './plant.ts';

/** What must stop a build with this fault in it, and what must be named. */
export interface Planted {
  readonly name: string;
  readonly fault: Fault;
  /** The numbers of the equations that the contract check names; none where every line is true of a wrong model. */
  readonly equations: readonly string[];
  /** The codes of the structural faults that the contract check names, with the number or the parameter. */
  readonly structure?: readonly string[];
  /** The parameter for which the derivation's results disagree most with the engine; `undefined` where they agree. */
  readonly engine?: string;
  /** The same with differences; the engine's parameter unless told otherwise. */
  readonly difference?: string;
  /** The parameter for which the shared code disagrees most with the engine. */
  readonly shared?: string;
  /** The same for the expanded code; or, in brackets, the name that keeps such code from being written. */
  readonly expanded?: string;
}
