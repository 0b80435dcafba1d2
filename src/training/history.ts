/** How training went. */
export interface History {
  /** For every epoch the mean loss of the rows trained on, each taken just before the step that it causes. */
  readonly losses: readonly number[];
  /** For every epoch the mean loss of the rows held back, after it; empty where none are. */
  readonly heldBackLosses: readonly number[];
  readonly stopped: 'epochs' | 'patience';
  /** The epoch whose parameters are kept, counted from 1: with patience and rows held back the best one, else the last. */
  readonly kept: number;
}

/** The place of the first smallest number, counted from 1; 0 where there are none. */
export function bestEpoch(losses: readonly number[]): number {
  return losses.reduce((best, loss, index) => (loss < (losses[best - 1] ?? Infinity) ? index + 1 : best), 0);
}
