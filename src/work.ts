import type { WorkKind } from './language/work.ts';

/** How far a part of a job is. */
export interface Work {
  readonly kind: WorkKind;
  /** From 1 to `total`. */
  readonly done: number;
  readonly total: number;
}

/** Is told while work goes on; nobody but whoever watches needs it. */
export type WorkListener = (work: Work) => void;

export interface Watched {
  readonly working?: WorkListener | undefined;
}
