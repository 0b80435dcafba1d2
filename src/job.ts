import type { Format } from './options.ts';
import type { Point } from './quantity/point.ts';

/** What is wanted of one network. */
export interface Job {
  readonly documents: readonly Format[];
  readonly code: boolean;
  readonly scrutiny: Scrutiny;
  /** A point at which the report gives all numbers. */
  readonly at?: Point | undefined;
}

/**
 * How closely gradients are looked at: `formulas` compares formulas, engine and differences; `code` runs the code too;
 * `auditors` also asks the computer-algebra systems.
 */
export type Scrutiny = 'formulas' | 'code' | 'auditors';

/** The file of every folder that chalkgrad writes, by which it knows the folder again. */
export const reportFile = 'report.json';
