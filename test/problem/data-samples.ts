import type { DataProblemFacts } from '../../src/problem/data-facts.ts';
import type { ProblemFacts } from '../../src/problem/facts.ts';

const many = Array.from({ length: 13 }, (_, index) => `pixel${index + 1}`);
const columns = ['petal_length', 'petal_width', 'species'];

/** Facts of problems with data. */
export const dataFacts: { readonly [Code in keyof DataProblemFacts]: readonly ProblemFacts[Code][] } = {
  'malformed-csv': (['unclosed', 'after-quote', 'bare-quote', 'bare-return'] as const).map((reason) => ({
    reason,
  })),
  'row-length': [
    { found: 0, expected: 3 },
    { found: 1, expected: 3 },
    { found: 4, expected: 3 },
  ],
  'malformed-cell': [
    { column: 'petal_width', found: { kind: 'text', written: 'n/a' }, expected: 'number' },
    { column: 'petal_width', found: { kind: 'nothing' }, expected: 'number' },
    { column: 'petal_width', found: { kind: 'number', written: '1e999' }, expected: 'number' },
    { column: 'species', found: { kind: 'list', length: 2 }, expected: 'class' },
  ],
  'no-rows': [{ columns: 3 }],
  'unknown-column': [
    { found: 'petal', known: columns, suggestion: 'petal_width', option: '--inputs', isNamed: true },
    { found: 'kind', known: columns, option: '--classes', isNamed: true },
    { found: 'x_1', known: columns, option: '--inputs', isNamed: false },
    { found: 't_1', known: columns, option: '--targets', isNamed: false },
    { found: 'x_1', known: many, option: '--inputs', isNamed: false },
    { found: 'pixel', known: many, suggestion: 'pixel1', option: '--inputs', isNamed: true },
    { found: 'label', known: many, option: '--classes', isNamed: true },
  ],
  'repeated-column': [{ column: 'petal_width' }],
  'column-used-twice': [{ column: 'species' }],
  'column-count': [
    { option: '--inputs', found: 1, expected: 2 },
    { option: '--targets', found: 2, expected: 1 },
  ],
  'unknown-class': [
    { column: 'species', found: 'setsoa', known: ['setosa', 'virginica'], suggestion: 'setosa' },
  ],
  'class-count': [
    { column: 'species', found: ['a', 'b', 'c'], outputs: 1 },
    { column: 'species', found: ['1', '2', '3', '4', '5', '6', '7'], outputs: 3 },
  ],
  'unsuitable-target': [
    { reason: 'probability', column: 't_1', found: 1.5 },
    { reason: 'distribution', sum: 0.75 },
  ],
  'nothing-to-train-on': [
    { rows: 1, heldBack: 1 },
    { rows: 4, heldBack: 4 },
  ],
  'unsuitable-scaling': [{ bias: 'none' }, { bias: 'shared' }],
  'unknown-data-format': [{ path: 'iris.xlsx' }],
};
