import type { Source } from '../network/source/source.ts';
import {
  entryOf,
  foundIn,
  type SourceList,
  type SourceMapping,
  type SourceNode,
} from '../network/source/tree.ts';
import type { PointElement, PointShape } from '../problem/facts.ts';
import { type Problem, ProblemError, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import { machineName } from '../quantity/machine-name.ts';
import type { Row, Table } from './table.ts';

const keys = ['inputs', 'targets'] as const;
type Key = (typeof keys)[number];

/** What one element of a row is, and how the columns are called. */
const elements = { inputs: 'input', targets: 'output' } as const satisfies Record<Key, PointElement>;
const quantities = { inputs: 'input', targets: 'target' } as const;

/**
 * `{ "inputs": [sample][i], "targets": [sample][k] }` as a table with the columns x_1, x_2, … and t_1, t_2, …: as many
 * as the first sample has. Samples of other lengths are added to the problems. Throws ProblemError for other keys.
 */
export function arraysTable(root: SourceMapping, source: Source, problems: Problem[]): Table {
  const foreign = unknownKeys(root, source);
  if (foreign.length > 0) throw new ProblemError(foreign);
  const inputs = samplesUnder('inputs', root, source);
  const targets = samplesUnder('targets', root, source);
  const check = { source, problems };
  if (inputs.items.length !== targets.items.length) {
    report(check, targets, 'targets', { kind: 'list', each: 'sample', length: inputs.items.length });
  }
  const widths = { inputs: widthOf(inputs), targets: widthOf(targets) };
  const samples = inputs.items.slice(0, targets.items.length);
  return {
    source,
    columns: keys.flatMap((key) => columnsOf(key, widths[key])),
    rows: samples.flatMap((input, index) => {
      const cells = [
        cellsOf(input, `inputs[${index}]`, 'inputs', widths.inputs, check),
        cellsOf(targets.items[index], `targets[${index}]`, 'targets', widths.targets, check),
      ];
      return cells.every((part) => part !== undefined) ? [{ offset: input.offset, cells: cells.flat() }] : [];
    }) satisfies readonly Row[],
  };
}

const widthOf = ({ items: [first] }: SourceList): number => (first?.kind === 'list' ? first.items.length : 0);

const columnsOf = (key: Key, width: number): Table['columns'] =>
  Array.from({ length: width }, (_, index) => ({
    name: machineName({ kind: quantities[key], unit: index + 1 }),
    offset: 0,
  }));

interface Check {
  readonly source: Source;
  readonly problems: Problem[];
}

function cellsOf(
  node: SourceNode | undefined,
  path: string,
  key: Key,
  length: number,
  check: Check,
): readonly SourceNode[] | undefined {
  if (node?.kind === 'list' && node.items.length === length) return node.items;
  if (node !== undefined) report(check, node, path, { kind: 'list', each: elements[key], length });
  return undefined;
}

function report({ source, problems }: Check, node: SourceNode, path: string, expected: PointShape): void {
  const facts = { path, found: foundIn(node), expected };
  problems.push(problem('malformed-point', facts, source.placeAt(node.offset)));
}

function samplesUnder(key: Key, root: SourceMapping, source: Source): SourceList {
  const node = entryOf(root, key)?.value;
  if (node?.kind === 'list') return node;
  const failure =
    node === undefined
      ? problem('missing-key', { key, path: '', example: `"${key}": [[…]]` }, source.placeAt(root.offset))
      : problem(
          'malformed-point',
          { path: key, found: foundIn(node), expected: { kind: 'samples' } },
          source.placeAt(node.offset),
        );
  throw new ProblemError([failure]);
}

const unknownKeys = ({ entries }: SourceMapping, source: Source): readonly Problem[] =>
  entries
    .filter(({ key }) => !keys.some((known) => known === key))
    .map(({ key, offset }) =>
      problem(
        'unknown-key',
        { path: '', found: key, known: keys, suggestion: suggest(key, keys) },
        source.placeAt(offset),
      ),
    );
