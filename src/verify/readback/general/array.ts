import type { Cursor } from '../cursor.ts';
import { type Place, ReadBackError } from '../read-back-error.ts';
import type { Token } from '../tokens.ts';
import { casesInLines } from './cases.ts';
import { entryByLast, type GeneralEntry, generalEntry, type Shown } from './general-entry.ts';
import type { Grammar } from './grammar.ts';
import { whole } from './group.ts';
import { entriesWithOwnIndex, readable } from './own-index.ts';
import type { Scope } from './scope.ts';
import { behind } from './scripts.ts';
import type { Term } from './term.ts';

/** Entries written out in rows, of which dots may stand for some; without brackets, cases in lines. */
export function array(grammar: Grammar, cursor: Cursor): Term {
  const { rows, lines, at } = cursor.expect('array');
  if (lines) return casesInLines(grammar, rows, at);
  const read = rows.map((cells) => cells.map((cell) => cellTerm(grammar, cell, at)));
  return behind(grammar, cursor, isColumn(read) ? column(grammar, read.flat(), at) : grid(grammar, read, at));
}

type Cells = Shown<Term>;

const isColumn = (rows: readonly Cells[]): boolean => rows.every(({ length }) => length === 1);

function column({ scope }: Grammar, cells: Cells, at: Place): Term {
  const [only] = cells;
  if (only !== undefined && only !== 'dots' && cells.length === 1) return only;
  const { entry, index, over } = generalEntry(cells, scope, at);
  return { kind: 'array', entry, rows: { index, over }, columns: undefined };
}

/** First what counts along the first row, then what counts down the rows. */
function grid({ scope }: Grammar, rows: readonly Cells[], at: Place): Term {
  const along = generalEntry(rows[0] ?? [], scope, at);
  const columns = { index: along.index, over: along.over };
  const entries = rows.map((cells) => rowEntry(cells, along, scope, at));
  const [only] = entries;
  if (only !== undefined && only !== 'dots' && entries.length === 1)
    return { kind: 'array', entry: only, rows: undefined, columns };
  const used: Scope = { ...scope, symbols: new Map([...scope.symbols, ['', along.index]]) };
  const { entry, index, over } = generalEntry(entries, used, at);
  return { kind: 'array', entry, rows: { index, over }, columns };
}

/** The general entry of a row, of which perhaps only the last one is written; dots where none is. */
function rowEntry(cells: Cells, along: GeneralEntry, scope: Scope, at: Place): Term | 'dots' {
  const [first, ...others] = cells.filter((cell) => cell !== 'dots');
  if (first === undefined) return 'dots';
  if (others.length === 0 && cells.at(-1) === first) return entryByLast(first, along, at);
  const own = generalEntry(cells, scope, at);
  if (own.index !== along.index || JSON.stringify(own.over) !== JSON.stringify(along.over))
    throw new ReadBackError('rows that are counted alike expected', at);
  return own.entry;
}

/** An entry, which may show that it is any one by an index of its own. */
function cellTerm(outer: Grammar, cell: readonly Token[], at: Place): Term | 'dots' {
  const grammar = outer.inEntries();
  if (cell[0]?.kind === 'dots' && cell.length === 1) return 'dots';
  const usual = readable(grammar, cell, at) ?? entriesWithOwnIndex(grammar, cell, at)[0]?.entry;
  return usual ?? whole(grammar, cell, at);
}
