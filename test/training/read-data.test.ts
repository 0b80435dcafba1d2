import { describe, expect, it } from 'vitest';
import type { ColumnChoice } from '../../src/training/columns.ts';
import type { TargetMeaning } from '../../src/training/dataset.ts';
import { readData } from '../../src/training/read-data.ts';
import { networkFor } from './networks.ts';

const csv = { name: 'rows.csv', format: 'csv' } as const;
const json = { name: 'rows.json', format: 'json' } as const;
const numbers = (...columns: readonly string[]): TargetMeaning => ({ kind: 'numbers', columns });
const flowers = 'long,wide,kind\n1,2,rose\n3,4,iris\n5,6,rose\n';

interface Case {
  readonly what: string;
  readonly text: string;
  readonly from?: typeof csv | typeof json;
  readonly sizes: readonly number[];
  readonly choice?: ColumnChoice;
  readonly meaning: TargetMeaning;
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
}

const cases: readonly Case[] = [
  {
    what: 'the columns x_1, … and t_1, … where none are named, in any order',
    text: 't_1,x_2,id,x_1\n0,2,7,1\n1,4,8,3\n',
    sizes: [2, 1],
    meaning: numbers('t_1'),
    inputs: [1, 2, 3, 4],
    targets: [0, 1],
  },
  {
    what: 'the columns that are named, in their order',
    text: 'a,b,c,d\n1,2,3,4\n5,6,7,8\n',
    sizes: [2, 2],
    choice: { inputs: ['b', 'a'], targets: ['d', 'c'] },
    meaning: numbers('d', 'c'),
    inputs: [2, 1, 6, 5],
    targets: [4, 3, 8, 7],
  },
  {
    what: 'ranges of columns, in either direction',
    text: 'a,b,c,d,e..f\n1,2,3,4,5\n',
    sizes: [4, 1],
    choice: { inputs: ['b..d', 'a'], targets: ['e..f'] },
    meaning: numbers('e..f'),
    inputs: [2, 3, 4, 1],
    targets: [5],
  },
  {
    what: 'a range of columns backwards',
    text: 'a,b,c\n1,2,3\n',
    sizes: [2, 1],
    choice: { inputs: ['c .. b'], targets: ['a'] },
    meaning: numbers('a'),
    inputs: [3, 2],
    targets: [1],
  },
  {
    what: 'inputs and targets as a point has them',
    text: '{"inputs": [[1, 2], [3, 4]], "targets": [[0.5], [-1]]}',
    from: json,
    sizes: [2, 1],
    meaning: numbers('t_1'),
    inputs: [1, 2, 3, 4],
    targets: [0.5, -1],
  },
  {
    what: 'classes in the order of their names',
    text: flowers,
    sizes: [2, 2],
    choice: { inputs: ['long', 'wide'], classes: 'kind' },
    meaning: { kind: 'classes', column: 'kind', classes: ['iris', 'rose'] },
    inputs: [1, 2, 3, 4, 5, 6],
    targets: [0, 1, 1, 0, 0, 1],
  },
  {
    what: 'classes in an order of their own, some of them in no row',
    text: flowers,
    sizes: [2, 3],
    choice: { inputs: ['long', 'wide'], classes: 'kind = rose, iris,lily' },
    meaning: { kind: 'classes', column: 'kind', classes: ['rose', 'iris', 'lily'] },
    inputs: [1, 2, 3, 4, 5, 6],
    targets: [1, 0, 0, 0, 1, 0, 1, 0, 0],
  },
  {
    what: 'two classes for a single output',
    text: flowers,
    sizes: [2, 1],
    choice: { inputs: ['long', 'wide'], classes: 'kind' },
    meaning: { kind: 'classes', column: 'kind', classes: ['iris', 'rose'] },
    inputs: [1, 2, 3, 4, 5, 6],
    targets: [1, 0, 1],
  },
  {
    what: 'classes that are numbers, in the order of numbers',
    text: '[{"x_1": 1, "digit": 10}, {"x_1": 2, "digit": 9}, {"x_1": 3, "digit": -1}]',
    from: json,
    sizes: [1, 3],
    choice: { classes: 'digit' },
    meaning: { kind: 'classes', column: 'digit', classes: ['-1', '9', '10'] },
    inputs: [1, 2, 3],
    targets: [0, 0, 1, 0, 1, 0, 1, 0, 0],
  },
];

describe('data', () => {
  it.each(cases)('are $what', ({ text, from = csv, sizes, choice = {}, meaning, inputs, targets }) => {
    const data = readData(text, from, networkFor(sizes), choice);
    expect(data.targets).toEqual(meaning);
    expect([...data.samples.inputs]).toEqual(inputs);
    expect([...data.samples.targets]).toEqual(targets);
    expect(data.samples.count).toBe(inputs.length / (sizes[0] ?? 1));
  });
});
