import type { Parameter, Quantity, QuantityKind } from '../quantity/quantity.ts';
import type { Sentence } from './sentence.ts';

/** What the one HTML page says beside the words that it shares with other formats; but for names plain text. */
export interface PageWords {
  readonly explorer: {
    readonly heading: string;
    /** What one can do with the figure. */
    readonly hint: string;
    /** The name of the figure for those who do not see it. */
    readonly figure: string;
    weight(facts: { readonly weight: Parameter; readonly from: Quantity; readonly to: Quantity }): Sentence;
    bias(bias: Parameter): Sentence;
    readonly forms: {
      readonly legend: string;
      readonly expanded: string;
      readonly delta: string;
      readonly matrix: string;
    };
  };
  /** The walk through a graph with numbers. */
  readonly walk: {
    readonly name: string;
    readonly first: string;
    readonly back: string;
    readonly next: string;
    readonly last: string;
    readonly forward: string;
    readonly backward: string;
  };
  readonly code: string;
  /** What is said of the quantity that a reader has gone to with the keys. */
  readonly heard: {
    /** What stands before its letter. */
    readonly kinds: Readonly<Record<QuantityKind, string>>;
    /** Of derivatives; both are named as above. */
    derivative(facts: { readonly of: string; readonly by: string }): string;
  };
}
