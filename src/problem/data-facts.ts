import type { Found, UnknownWord } from './facts.ts';

/** What is known about mistakes in data that a network is to be trained on, by their codes. */
export interface DataProblemFacts {
  readonly 'malformed-csv': { readonly reason: CsvFault };
  /** A row with more or fewer cells than there are columns; 0 is a blank line. */
  readonly 'row-length': { readonly found: number; readonly expected: number };
  readonly 'malformed-cell': {
    readonly column: string;
    readonly found: Found;
    readonly expected: 'number' | 'class';
  };
  /** A table with columns and no row. */
  readonly 'no-rows': { readonly columns: number };
  /** A column that the table lacks; `isNamed` where the user named it, else it has the name that is used by itself. */
  readonly 'unknown-column': UnknownWord & { readonly option: ColumnOption; readonly isNamed: boolean };
  /** Two columns of a name that is used. */
  readonly 'repeated-column': { readonly column: string };
  readonly 'column-used-twice': { readonly column: string };
  readonly 'column-count': {
    readonly option: Exclude<ColumnOption, '--classes'>;
    readonly found: number;
    readonly expected: number;
  };
  readonly 'unknown-class': UnknownWord & { readonly column: string };
  /** Classes that are not as many as the outputs, or not different; for a single output two are expected. */
  readonly 'class-count': {
    readonly column: string;
    readonly found: readonly string[];
    readonly outputs: number;
  };
  /** Targets that the loss takes for probabilities, and that are none. */
  readonly 'unsuitable-target':
    | { readonly reason: 'probability'; readonly column: string; readonly found: number }
    | { readonly reason: 'distribution'; readonly sum: number };
  /** No row is left to train on. */
  readonly 'nothing-to-train-on': { readonly rows: number; readonly heldBack: number };
  /** Scaled inputs, and a first layer without a bias for each unit to take them back. */
  readonly 'unsuitable-scaling': { readonly bias: 'none' | 'shared' };
  /** Neither the name of the file nor anything else says how data are written. */
  readonly 'unknown-data-format': { readonly path: string };
}

export type ColumnOption = '--inputs' | '--targets' | '--classes';

export type CsvFault = 'unclosed' | 'after-quote' | 'bare-quote' | 'bare-return';
