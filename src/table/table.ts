import type { Source } from '../network/source/source.ts';
import type { SourceNode } from '../network/source/tree.ts';

/** Rows of cells under named columns, as they stand in a text. */
export interface Table {
  readonly source: Source;
  readonly columns: readonly Column[];
  /** Every row has a cell for each column; rows that have not are told as problems instead. To be read once. */
  readonly rows: Iterable<Row>;
}

export interface Column {
  readonly name: string;
  readonly offset: number;
}

export interface Row {
  readonly offset: number;
  /** In the order of the columns. A number is a scalar with a number for its value, an empty cell one with null. */
  readonly cells: readonly SourceNode[];
}

/** Length of a table, in bytes of its file. */
export const maxTableText = 128 * 1024 * 1024;

/** The forms in which data are read. */
export type TableFormat = 'csv' | 'json';
