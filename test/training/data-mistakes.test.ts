import { describe, expect, it } from 'vitest';
import { maxProblems } from '../../src/network/limits.ts';
import type { ColumnChoice } from '../../src/training/columns.ts';
import { readData } from '../../src/training/read-data.ts';
import { problemsOf, summary } from '../network/mistakes.ts';
import { networkFor } from './networks.ts';

const csv = { name: 'rows.csv', format: 'csv' } as const;
const flowers = 'long,wide,kind\n1,2,rose\n3,4,iris\n5,6,rose\n';
const named: ColumnChoice = { inputs: ['long', 'wide'], classes: 'kind' };
const xt = 'x_1,t_1,t_2\n';

const mistakes: readonly (readonly [
  what: string,
  text: string,
  asked: readonly [network: Parameters<typeof networkFor>, choice: ColumnChoice],
  places: readonly string[],
  facts: object,
])[] = [
  [
    'a cell that is no number',
    'x_1,t_1\n1,2\nn/a,3\n',
    [[[1, 1]], {}],
    ['3:1 malformed-cell'],
    { column: 'x_1' },
  ],
  ['an empty cell', 'x_1,t_1\n1,\n', [[[1, 1]], {}], ['2:3 malformed-cell'], { found: { kind: 'nothing' } }],
  ['a number out of range', 'x_1,t_1\n1e999,2\n', [[[1, 1]], {}], ['2:1 malformed-cell'], { column: 'x_1' }],
  ['a row too short', 'x_1,t_1\n1\n', [[[1, 1]], {}], ['2:1 row-length'], { found: 1 }],
  [
    'an empty class',
    'long,wide,kind\n1,2,\n',
    [[[2, 1]], named],
    ['2:5 malformed-cell'],
    { expected: 'class' },
  ],
  ['no rows', 'x_1,t_1\n', [[[1, 1]], {}], ['1:1 no-rows'], { columns: 2 }],
  [
    'no column for the inputs',
    'a,b\n1,2\n',
    [[[3, 1]], { targets: ['b'] }],
    ['1:1 unknown-column'],
    { found: 'x_1', isNamed: false, option: '--inputs' },
  ],
  [
    'unknown columns',
    flowers,
    [[[2, 1]], { inputs: ['lng', 'wid'], targets: ['long'] }],
    ['1:1 unknown-column', '1:1 unknown-column'],
    { found: 'lng', suggestion: 'long', isNamed: true },
  ],
  [
    'a range without an end',
    flowers,
    [[[2, 1]], { inputs: ['long..wid'], targets: ['wide'] }],
    ['1:1 unknown-column'],
    { found: 'wid', suggestion: 'wide' },
  ],
  [
    'a range of too many columns',
    flowers,
    [[[2, 1]], { inputs: ['long..kind'], targets: ['wide'] }],
    ['--inputs column-count', 'column-used-twice'],
    { found: 3, expected: 2 },
  ],
  [
    'a column of a name twice',
    'x_1,t_1,x_1\n1,2,3\n',
    [[[1, 1]], {}],
    ['1:9 repeated-column'],
    { column: 'x_1' },
  ],
  [
    'too few inputs',
    flowers,
    [[[2, 1]], { inputs: ['long'], targets: ['wide'] }],
    ['--inputs column-count'],
    { found: 1, expected: 2 },
  ],
  [
    'too many targets',
    flowers,
    [[[1, 1]], { inputs: ['kind'], targets: ['long', 'wide'] }],
    ['--targets column-count'],
    { found: 2, expected: 1 },
  ],
  [
    'an input as a target',
    flowers,
    [[[2, 1]], { inputs: ['long', 'wide'], targets: ['wide'] }],
    ['column-used-twice'],
    { column: 'wide' },
  ],
  [
    'targets and classes',
    flowers,
    [[[2, 1]], { targets: ['wide'], classes: 'kind' }],
    ['conflicting-options'],
    { other: '--classes' },
  ],
  [
    'an unknown class',
    flowers,
    [[[2, 2]], { ...named, classes: 'kind=rose,lily' }],
    ['3:5 unknown-class'],
    { found: 'iris', known: ['rose', 'lily'] },
  ],
  [
    'more outputs than classes',
    flowers,
    [[[2, 3]], named],
    ['class-count'],
    { found: ['iris', 'rose'], outputs: 3 },
  ],
  [
    'one output for one class',
    'x_1,k\n1,a\n2,a\n',
    [[[1, 1]], { classes: 'k' }],
    ['class-count'],
    { found: ['a'], outputs: 1 },
  ],
  [
    'a class twice in the order',
    'x_1,k\n1,a\n',
    [[[1, 2]], { classes: 'k=a,a' }],
    ['class-count'],
    { found: ['a', 'a'] },
  ],
  [
    'targets that are no probabilities',
    `${xt}1,0,1\n1,-1,2\n`,
    [[[1, 2], 'binary-cross-entropy'], {}],
    ['3:1 unsuitable-target', '3:1 unsuitable-target'],
    { reason: 'probability', column: 't_1', found: -1 },
  ],
  [
    'targets that do not add up',
    `${xt}1,0,1\n1,0.5,0.25\n`,
    [[[1, 2], 'cross-entropy'], {}],
    ['3:1 unsuitable-target'],
    { reason: 'distribution', sum: 0.75 },
  ],
];

describe('data with', () => {
  it.each(mistakes)('%s are refused', (_, text, [network, choice], places, facts) => {
    const problems = problemsOf(() => readData(text, csv, networkFor(...network), choice));
    expect(summary(problems)).toEqual(places);
    expect(problems[0]?.facts).toMatchObject(facts);
  });

  it('many mistakes name the first ten', () => {
    const text = `x_1,t_1\n${'x,1\n'.repeat(50)}`;
    expect(problemsOf(() => readData(text, csv, networkFor([1, 1]), {}))).toHaveLength(maxProblems);
  });

  it('any targets suit a loss that takes them for numbers', () => {
    expect(readData(`${xt}1,-1,2\n`, csv, networkFor([1, 2]), {}).samples.count).toBe(1);
  });
});
