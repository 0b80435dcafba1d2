import { describe, expect, it } from 'vitest';
import { plainValue } from '../../src/network/source/tree.ts';
import { type Problem, ProblemError } from '../../src/problem/problem.ts';
import { readTable } from '../../src/table/read-table.ts';
import type { TableFormat } from '../../src/table/table.ts';
import { summary } from '../network/mistakes.ts';

interface Read {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly problems: readonly Problem[];
}

function read(text: string, format: TableFormat): Read {
  const problems: Problem[] = [];
  try {
    const { columns, rows } = readTable(text, 'rows', format, problems);
    const names = columns.map(({ name }) => name);
    return { columns: names, rows: [...rows].map(({ cells }) => cells.map(plainValue)), problems };
  } catch (error) {
    if (error instanceof ProblemError) return { columns: [], rows: [], problems: error.problems };
    throw error;
  }
}

const rows = [
  [0.5, 'a'],
  [2, 'b'],
];

describe('a table', () => {
  it.each<[string, TableFormat, string, readonly string[], readonly (readonly unknown[])[]]>([
    ['in CSV', 'csv', 'width,kind\n0.5,a\n2,b\n', ['width', 'kind'], rows],
    ['in CSV without rows', 'csv', 'width,kind\n', ['width', 'kind'], []],
    [
      'in JSON, row by row',
      'json',
      '[{"width": 0.5, "kind": "a"}, {"kind": "b", "width": 2}]',
      ['width', 'kind'],
      rows,
    ],
    ['in JSON without rows', 'json', '[]', [], []],
    [
      'in JSON, inputs and targets',
      'json',
      '{"targets": [[1], [0]], "inputs": [[1, 2], [3, 4]]}',
      ['x_1', 'x_2', 't_1'],
      [
        [1, 2, 1],
        [3, 4, 0],
      ],
    ],
    ['in JSON with odd names', 'json', '[{"__proto__": 1, "": 2}]', ['__proto__', ''], [[1, 2]]],
  ])('%s', (_, format, text, columns, expected) => {
    expect(read(text, format)).toEqual({ columns, rows: expected, problems: [] });
  });

  it.each<[string, TableFormat, string, readonly string[], object]>([
    ['nothing in CSV', 'csv', '\n', ['1:1 empty-document'], {}],
    ['nothing in JSON', 'json', ' ', ['1:1 empty-document'], {}],
    ['a number', 'json', '5', ['1:1 wrong-type'], { expected: 'table' }],
    ['numbers in place of rows', 'json', '[1, 2]', ['1:1 wrong-type'], { expected: 'table' }],
    ['a short row', 'csv', 'a,b\n1\n2,3\n', ['2:1 row-length'], { found: 1, expected: 2 }],
    ['a long row', 'csv', 'a,b\n1,2,3\n', ['2:1 row-length'], { found: 3, expected: 2 }],
    ['a blank line', 'csv', 'a,b\n\n1,2\n', ['2:1 row-length'], { found: 0, expected: 2 }],
    [
      'a row that is none',
      'json',
      '[{"a": 1},\n 7]',
      ['2:2 wrong-type'],
      { path: '[1]', expected: 'mapping' },
    ],
    [
      'a missing cell',
      'json',
      '[{"a": 1, "b": 2},\n {"a": 1}]',
      ['2:2 missing-key'],
      { key: 'b', path: '[1]' },
    ],
    [
      'a cell too many',
      'json',
      '[{"alpha": 1},\n {"alpha": 1, "alpa": 2}]',
      ['2:15 unknown-key'],
      { found: 'alpa', suggestion: 'alpha', path: '[1]' },
    ],
    ['a cell twice', 'json', '[{"a": 1, "a": 2}]', ['1:11 duplicate-key'], { key: 'a' }],
    ['a foreign key', 'json', '{"inputs": [], "weights": []}', ['1:16 unknown-key'], { found: 'weights' }],
    ['no targets', 'json', '{"inputs": [[1]]}', ['1:1 missing-key'], { key: 'targets' }],
    [
      'inputs that are no list',
      'json',
      '{"inputs": 1, "targets": []}',
      ['1:12 malformed-point'],
      { path: 'inputs' },
    ],
    [
      'fewer targets than inputs',
      'json',
      '{"inputs": [[1], [2]], "targets": [[1]]}',
      ['1:35 malformed-point'],
      { path: 'targets', expected: { kind: 'list', each: 'sample', length: 2 } },
    ],
    [
      'samples of different lengths',
      'json',
      '{"inputs": [[1, 2], [2]], "targets": [[1], [0]]}',
      ['1:21 malformed-point'],
      { path: 'inputs[1]', expected: { kind: 'list', each: 'input', length: 2 } },
    ],
    ['JSON that is none', 'json', '[{"a": 1}', ['1:1 malformed-json'], { reason: 'unclosed' }],
  ])('with %s is told with its place', (_, format, text, places, facts) => {
    const { problems } = read(text, format);
    expect(summary(problems)).toEqual(places);
    expect(problems[0]?.facts).toMatchObject(facts);
  });

  it('keeps the rows that are right beside one that is not', () => {
    expect(read('a,b\n1,2\n3\n4,5\n', 'csv').rows).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });
});
