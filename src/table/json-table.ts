import { readJson } from '../network/source/json.ts';
import type { Source } from '../network/source/source.ts';
import { foundIn, type SourceEntry, type SourceMapping, type SourceNode } from '../network/source/tree.ts';
import { type Problem, ProblemError, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import { arraysTable } from './arrays-table.ts';
import type { Column, Row, Table } from './table.ts';

/**
 * A JSON text as a table: a list of rows `[{ "width": 1.5, "kind": "a" }, …]`, of which the first names the columns, or
 * numbers alone as a point has them, `{ "inputs": [[…]], "targets": [[…]] }`. What does not fit is added to the
 * problems. Throws ProblemError where the text is neither.
 */
export function jsonTable(source: Source, problems: Problem[]): Table {
  const { root, problems: repeated } = readJson(source);
  problems.push(...repeated);
  if (root === undefined) throw new ProblemError([problem('empty-document', { example }, source.placeAt(0))]);
  if (root.kind === 'mapping') return arraysTable(root, source, problems);
  const [first] = root.kind === 'list' ? root.items : [];
  if (root.kind !== 'list' || first?.kind === 'scalar' || first?.kind === 'list') {
    const facts = { path: '', found: foundIn(root), expected: 'table' } as const;
    throw new ProblemError([problem('wrong-type', facts, source.placeAt(root.offset))]);
  }
  const columns = columnsOf(first);
  const names = columns.map(({ name }) => name);
  const check = { source, problems, names, known: new Set(names) };
  return { source, columns, rows: root.items.flatMap((node, index) => rowOf(node, index, check)) };
}

const example = '[{ "x_1": 0, "x_2": 1, "t_1": 1 }]';

const columnsOf = (first: SourceMapping | undefined): readonly Column[] =>
  first === undefined ? [] : first.entries.map(({ key, offset }) => ({ name: key, offset }));

interface Check {
  readonly source: Source;
  readonly problems: Problem[];
  readonly names: readonly string[];
  readonly known: ReadonlySet<string>;
}

/** The row, or none where it is not one. */
function rowOf(node: SourceNode, index: number, check: Check): readonly Row[] {
  const { source, problems, names, known } = check;
  const path = `[${index}]`;
  if (node.kind !== 'mapping') {
    const facts = { path, found: foundIn(node), expected: 'mapping' } as const;
    problems.push(problem('wrong-type', facts, source.placeAt(node.offset)));
    return [];
  }
  const entries = new Map(node.entries.map((entry) => [entry.key, entry]));
  const strange = node.entries.filter(({ key }) => !known.has(key));
  const missing = names.filter((name) => !entries.has(name));
  for (const entry of strange) problems.push(unknown(entry, path, check));
  for (const key of missing) {
    const facts = { key, path, example: `${JSON.stringify(key)}: 0.5` };
    problems.push(problem('missing-key', facts, source.placeAt(node.offset)));
  }
  const cells = names.flatMap((name) => entries.get(name)?.value ?? []);
  return strange.length + missing.length === 0 ? [{ offset: node.offset, cells }] : [];
}

function unknown({ key, offset }: SourceEntry, path: string, { source, names }: Check): Problem {
  const facts = { path, found: key, known: names, suggestion: suggest(key, names) };
  return problem('unknown-key', facts, source.placeAt(offset));
}
