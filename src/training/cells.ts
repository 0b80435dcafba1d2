import { foundIn, type SourceNode } from '../network/source/tree.ts';
import { type Problem, problem } from '../problem/problem.ts';
import type { Row, Table } from '../table/table.ts';
import type { Label } from './class-targets.ts';
import type { ColumnAt } from './columns.ts';

/** Takes the cells of one row for what they are to be. */
export interface CellReader {
  /** A finite number; NaN where the cell holds none, which is added to the problems. */
  readonly number: (column: ColumnAt) => number;
  /** The name of a class; empty where the cell holds none, which is added to the problems. */
  readonly label: (column: ColumnAt) => Label;
}

/** What does not fit is added to the problems, with its place. */
export function cellReader({ cells, offset }: Row, { source }: Table, problems: Problem[]): CellReader {
  const cellOf = ({ name, index }: ColumnAt): SourceNode => {
    const cell = cells[index];
    if (cell === undefined) throw new RangeError(`a row without a cell for ${name}`);
    return cell;
  };
  const misfit = (cell: SourceNode, { name }: ColumnAt, expected: 'number' | 'class'): void => {
    const facts = { column: name, found: foundIn(cell), expected };
    problems.push(problem('malformed-cell', facts, source.placeAt(cell.offset)));
  };
  return {
    number: (column) => {
      const cell = cellOf(column);
      if (cell.kind === 'scalar' && typeof cell.value === 'number' && Number.isFinite(cell.value))
        return cell.value;
      misfit(cell, column, 'number');
      return Number.NaN;
    },
    label: (column) => {
      const cell = cellOf(column);
      if (cell.kind === 'scalar' && cell.value !== null)
        return { text: typeof cell.value === 'string' ? cell.value : cell.written, offset: cell.offset };
      misfit(cell, column, 'class');
      return { text: '', offset };
    },
  };
}
