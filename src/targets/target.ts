import type { TrainingCode } from '../program/program.ts';

/** A language that programs can be written in. */
export interface Target {
  /** How a file of this language ends, without the dot. */
  readonly extension: string;
  /**
   * The source text of a self-contained module that trains one network. The same program gives the same bytes. Names and
   * titles of users stand in comments alone and cannot leave them.
   */
  emit(code: TrainingCode): string;
}
