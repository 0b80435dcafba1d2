/** What is said about training. Numbers are given as text, already rounded. */
export interface TrainingWords {
  /** What a network learnt from. */
  trained(facts: {
    readonly name: string;
    readonly topology: string;
    readonly rows: number;
    readonly heldBack: number;
  }): string;
  /** The code that was verified before it trained. */
  codeVerified(facts: { readonly comparisons: number }): string;
  ended(facts: {
    readonly epochs: number;
    readonly stopped: 'epochs' | 'patience';
    /** The epoch whose parameters are kept, where it is not the last one. */
    readonly kept: number | undefined;
  }): string;
  /** How well the network does on one part of the rows. */
  loss(facts: { readonly part: Part; readonly loss: string }): string;
  accuracy(facts: {
    readonly part: Part;
    readonly correct: number;
    readonly rows: number;
    readonly accuracy: string;
  }): string;
  /** `r2` is missing where the targets are all equal. */
  errors(facts: {
    readonly part: Part;
    readonly target: string;
    readonly rmse: string;
    readonly r2: string | undefined;
  }): string;
  /** Said where rows held back had a part in what was learnt. */
  readonly chosenByHeldBack: string;
  diverged(facts: { readonly epoch: number }): string;
  progress(facts: {
    readonly epoch: number;
    readonly epochs: number;
    readonly loss: string;
    readonly secondsLeft: number;
  }): string;
  readonly plot: PlotWords;
}

export type Part = 'training' | 'heldBack';

/** Words in the plot of the loss, and its name and description for those who do not see it. */
export interface PlotWords {
  readonly title: string;
  description(facts: {
    readonly epochs: number;
    readonly first: string;
    readonly last: string;
    readonly heldBack: string | undefined;
  }): string;
  readonly epoch: string;
  readonly loss: string;
  readonly training: string;
  readonly heldBack: string;
  kept(facts: { readonly epoch: number }): string;
}
