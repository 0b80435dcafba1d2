import { sourceOf } from '../network/source/source.ts';
import type { Problem } from '../problem/problem.ts';
import { csvTable } from './csv-table.ts';
import { jsonTable } from './json-table.ts';
import type { Table, TableFormat } from './table.ts';

/**
 * Reads the table in a text; `sourceName` is a file name or `-`. Rows that are no rows are added to the problems, some of
 * them only while the rows are read. Throws ProblemError where there is no table at all.
 */
export function readTable(text: string, sourceName: string, format: TableFormat, problems: Problem[]): Table {
  const source = sourceOf(text, sourceName);
  switch (format) {
    case 'csv':
      return csvTable(source, problems);
    case 'json':
      return jsonTable(source, problems);
  }
}
