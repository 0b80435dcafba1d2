import type { Source } from '../network/source/source.ts';
import { type Problem, ProblemError, problem } from '../problem/problem.ts';
import { type CsvRecord, csvRecords } from './csv.ts';
import type { Column, Row, Table } from './table.ts';

/**
 * A CSV text as a table; its first line names the columns. Rows with too few or too many cells are added to the
 * problems while the rows are read. Throws ProblemError for a text without anything in it.
 */
export function csvTable(source: Source, problems: Problem[]): Table {
  const records = csvRecords(source);
  const header = records.next();
  if (header.done === true) {
    const facts = { example: 'x_1,x_2,t_1' };
    throw new ProblemError([problem('empty-document', facts, source.placeAt(0))]);
  }
  const columns = columnsOf(header.value);
  return { source, columns, rows: rowsOf(records, columns.length, source, problems) };
}

const columnsOf = ({ cells }: CsvRecord): readonly Column[] =>
  cells.map(({ written, offset }) => ({ name: written, offset }));

function* rowsOf(
  records: Iterable<CsvRecord>,
  expected: number,
  source: Source,
  problems: Problem[],
): Generator<Row> {
  for (const { offset, cells } of records) {
    if (cells.length === expected) yield { offset, cells };
    else problems.push(problem('row-length', { found: cells.length, expected }, source.placeAt(offset)));
  }
}
