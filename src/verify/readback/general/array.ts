import type { Cursor } from '../cursor.ts';
import type { Place } from '../read-back-error.ts';
import type { Token } from '../tokens.ts';
import { casesInLines } from './cases.ts';
import { generalEntry, type Shown } from './general-entry.ts';
import type { Grammar } from './grammar.ts';
import { whole } from './group.ts';
import { entriesWithOwnIndex, readable } from './own-index.ts';
import { behind } from './scripts.ts';
import type { ArraySide, Term } from './term.ts';

/** Entries written out in rows, of which dots may stand for some; without brackets, cases in lines. */
export function array(grammar: Grammar, cursor: Cursor): Term {
  const { rows, lines, at } = cursor.expect('array');
  if (lines) return casesInLines(grammar, rows, at);
  const read = rows.map((cells): Term | 'dots' => row(grammar, cells, at));
  const columns = read.map((term) => (term === 'dots' ? undefined : sideOf(term))).find((side) => side);
  const entries = read.map((term) => (term === 'dots' ? term : entryIn(term)));
  return behind(grammar, cursor, stacked(grammar, entries, columns, at));
}

/** A row as the general entry of its columns, a single cell as it is; dots where there is nothing else. */
function row(grammar: Grammar, cells: readonly (readonly Token[])[], at: Place): Term | 'dots' {
  const read = cells.map((cell): Term | 'dots' =>
    cell[0]?.kind === 'dots' && cell.length === 1 ? 'dots' : cellTerm(grammar, cell, at),
  );
  const [only] = read;
  if (read.every((cell) => cell === 'dots')) return 'dots';
  if (only !== undefined && read.length === 1) return only;
  const { entry, index, over } = generalEntry(read, grammar.scope, at);
  return { kind: 'array', entry, rows: undefined, columns: { index, over } };
}

/** An entry, which may show that it is any one by an index of its own. */
function cellTerm(grammar: Grammar, cell: readonly Token[], at: Place): Term {
  const usual = readable(grammar, cell, at) ?? entriesWithOwnIndex(grammar, cell, at)[0]?.entry;
  return usual ?? whole(grammar, cell, at);
}

const sideOf = (term: Term): ArraySide | undefined =>
  term.kind === 'array' && term.rows === undefined ? term.columns : undefined;

const entryIn = (term: Term): Term => (sideOf(term) === undefined || term.kind !== 'array' ? term : term.entry);

function stacked({ scope }: Grammar, entries: Shown<Term>, columns: ArraySide | undefined, at: Place): Term {
  const [only] = entries;
  if (only !== undefined && only !== 'dots' && entries.length === 1)
    return columns === undefined ? only : { kind: 'array', entry: only, rows: undefined, columns };
  const used = columns === undefined ? scope : { ...scope, symbols: new Map([...scope.symbols, ['', columns.index] as const]) };
  const { entry, index, over } = generalEntry(entries, used, at);
  return { kind: 'array', entry, rows: { index, over }, columns };
}
