/** The parts of a job that can take long. */
export type WorkKind = 'equations' | 'formulas' | 'files' | 'points' | 'sheets';

/** Words about work that goes on. */
export interface WorkWords {
  progress(facts: {
    readonly kind: WorkKind;
    readonly done: number;
    readonly total: number;
    readonly secondsLeft: number;
  }): string;
}
