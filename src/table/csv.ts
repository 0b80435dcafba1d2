import type { Source } from '../network/source/source.ts';
import type { SourceScalar } from '../network/source/tree.ts';
import type { CsvFault } from '../problem/data-facts.ts';
import { ProblemError, problem } from '../problem/problem.ts';

/** One line of a CSV text, or several where a quoted cell holds line breaks. A blank line has no cells. */
export interface CsvRecord {
  readonly offset: number;
  readonly cells: readonly SourceScalar[];
}

const blank = /[ \t]*(?=\r?\n|$)/y;
const quoted = /"[^"]*(?:""[^"]*)*"/y;
const bare = /[^",\r\n]*/y;
const lineEnd = /\r?\n/y;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * The records of a CSV text (RFC 4180): commas between cells, quotes around cells with commas, quotes or line breaks, a
 * quote in quotes doubled. Blanks around a cell without quotes are no part of it; blank lines at the end of the text
 * are no records. Throws ProblemError where a quote is out of place.
 */
export function* csvRecords(source: Source): Generator<CsvRecord> {
  const { text } = source;
  const end = text.trimEnd().length;
  let offset = 0;
  while (offset < end) {
    const { cells, next } = recordAt(source, offset);
    yield { offset, cells };
    offset = next;
  }
}

interface ReadRecord {
  readonly cells: readonly SourceScalar[];
  /** Where the next record begins. */
  readonly next: number;
}

function recordAt(source: Source, start: number): ReadRecord {
  const blanks = matchAt(blank, source.text, start);
  if (blanks !== undefined) return { cells: [], next: afterLineEnd(source.text, start + blanks.length) };
  const cells: SourceScalar[] = [];
  let position = start;
  for (;;) {
    const { cell, next } = cellAt(source, position);
    cells.push(cell);
    if (source.text[next] !== ',') return { cells, next: afterLineEnd(source.text, next) };
    position = next + 1;
  }
}

interface ReadCell {
  readonly cell: SourceScalar;
  /** Where the comma or the end of the line stands. */
  readonly next: number;
}

function cellAt(source: Source, start: number): ReadCell {
  const { text } = source;
  if (text[start] === '"') return quotedCell(source, start);
  const written = matchAt(bare, text, start) ?? '';
  const next = start + written.length;
  if (text[next] === '"') throw fault(source, 'bare-quote', next);
  const offset = start + written.length - written.trimStart().length;
  return { cell: scalar(written.trim(), offset), next: endOfCell(source, next, 'bare-return') };
}

function quotedCell(source: Source, start: number): ReadCell {
  const written = matchAt(quoted, source.text, start);
  if (written === undefined) throw fault(source, 'unclosed', start);
  const next = endOfCell(source, start + written.length, 'after-quote');
  return { cell: scalar(written.slice(1, -1).replaceAll('""', '"'), start), next };
}

/** The place itself where a cell may end there. */
function endOfCell(source: Source, position: number, reason: CsvFault): number {
  const { text } = source;
  const ends = text[position] === ',' || position === text.length || afterLineEnd(text, position) > position;
  if (!ends) throw fault(source, reason, position);
  return position;
}

const afterLineEnd = (text: string, position: number): number =>
  position + (matchAt(lineEnd, text, position)?.length ?? 0);

function scalar(written: string, offset: number): SourceScalar {
  if (written === '') return { kind: 'scalar', offset, value: null, written };
  return { kind: 'scalar', offset, value: number.test(written) ? Number(written) : written, written };
}

function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}

const fault = (source: Source, reason: CsvFault, offset: number): ProblemError =>
  new ProblemError([problem('malformed-csv', { reason }, source.placeAt(offset))]);
