import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/network/source/source.ts';
import { csvRecords } from '../../src/table/csv.ts';
import { problemsOf, summary } from '../network/mistakes.ts';

const values = (text: string): readonly (readonly unknown[])[] =>
  [...csvRecords(sourceOf(text, 'rows.csv'))].map(({ cells }) => cells.map(({ value }) => value));

describe('a CSV text', () => {
  it.each<[string, string, readonly (readonly unknown[])[]]>([
    ['numbers', '1,-2.5,+.5,3.,1e-3,1E2\n', [[1, -2.5, 0.5, 3, 0.001, 100]]],
    ['text', 'a,b c,1x,0x10,NaN,Infinity', [['a', 'b c', '1x', '0x10', 'NaN', 'Infinity']]],
    [
      'empty cells',
      ',,\n,1,',
      [
        [null, null, null],
        [null, 1, null],
      ],
    ],
    ['blanks around cells', ' 1 ,\tb , c d \n', [[1, 'b', 'c d']]],
    ['quotes', '"a,b","say ""x""","","1"\n', [['a,b', 'say "x"', null, 1]]],
    ['blanks in quotes', '" a "', [[' a ']]],
    [
      'line breaks in quotes',
      '"a\nb",1\r\nc,2',
      [
        ['a\nb', 1],
        ['c', 2],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        [1, 2],
      ],
    ],
    ['a byte order mark', '\uFEFFa,b\n', [['a', 'b']]],
    ['blank lines at the end', 'a\n1\n\n  \n', [['a'], [1]]],
    ['a blank line between', 'a\n\n1\n', [['a'], [], [1]]],
    ['a line of blanks between', 'a\n \t\n1\n', [['a'], [], [1]]],
    ['nothing', '', []],
    ['white space alone', ' \n\n', []],
  ])('with %s', (_, text, expected) => expect(values(text)).toEqual(expected));

  it('has the offsets of its records and cells', () => {
    const records = [...csvRecords(sourceOf('a, b\n"x\ny",2\n', 'rows.csv'))];
    expect(records.map(({ offset }) => offset)).toEqual([0, 5]);
    expect(records.map(({ cells }) => cells.map(({ offset }) => offset))).toEqual([
      [0, 3],
      [5, 11],
    ]);
  });

  it.each([
    ['an open quote', 'a\n1,"b\n2', '2:3 malformed-csv', 'unclosed'],
    ['text after a quote', '"a"b,c', '1:4 malformed-csv', 'after-quote'],
    ['a blank after a quote', '"a" ,c', '1:4 malformed-csv', 'after-quote'],
    ['a quote in a bare cell', 'a,5" disk', '1:4 malformed-csv', 'bare-quote'],
    ['a lone carriage return', 'a,b\r1,2\r', '1:4 malformed-csv', 'bare-return'],
  ])('with %s is refused at its place', (_, text, place, reason) => {
    const problems = problemsOf(() => values(text));
    expect(summary(problems)).toEqual([place]);
    expect(problems[0]?.facts).toEqual({ reason });
  });

  it('gives back whatever was put into quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', '1', 'é'), minLength: 1 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = rows
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join(end);
        const read = [...csvRecords(sourceOf(text, 'rows.csv'))];
        expect(read.map(({ cells }) => cells.map(({ written }) => written))).toEqual(rows);
      }),
    );
  });

  it('is read in a time that grows with its length', () => {
    const text = `${'"'.repeat(100_000)}\n${'1,'.repeat(100_000)}\n`;
    expect(values(text).map((row) => row.length)).toEqual([1, 100_001]);
  });
});
